import { composeServices } from '@apollo/composition'
import { GraphQLError, parse } from 'graphql'

/** A department's contract as composition sees it. */
export interface SubgraphSdl {
  readonly name: string
  readonly url: string
  readonly sdl: string
}

export interface CompositionProblem {
  /** federation's error or hint code, e.g. INVALID_FIELD_SHARING */
  readonly code: string
  readonly message: string
}

export type Composition =
  | { readonly supergraphSdl: string; readonly hints: readonly CompositionProblem[]; readonly errors?: undefined }
  | { readonly supergraphSdl?: undefined; readonly hints?: undefined; readonly errors: readonly CompositionProblem[] }

/**
 * One supergraph out of the departments' contracts. Subgraphs are sorted by name first, so that the same contracts give
 * the same text on every machine.
 */
export function composeSupergraph(subgraphs: readonly SubgraphSdl[]): Composition {
  const services = []
  for (const { name, url, sdl } of [...subgraphs].sort((a, b) => (a.name < b.name ? -1 : 1))) {
    const typeDefs = parseSdl(sdl)
    if (typeDefs instanceof GraphQLError)
      return { errors: [{ code: 'INVALID_GRAPHQL', message: `[${name}] ${typeDefs.message}` }] }
    services.push({ name, url, typeDefs })
  }
  const result = composeServices(services)
  if (result.errors) return { errors: result.errors.map(toProblem) }
  const hints = result.hints.map(({ definition, message }) => ({ code: definition.code, message }))
  return { supergraphSdl: result.supergraphSdl, hints }
}

function parseSdl(sdl: string) {
  try {
    return parse(sdl)
  } catch (error) {
    if (error instanceof GraphQLError) return error
    throw error
  }
}

function toProblem(error: GraphQLError): CompositionProblem {
  const { code } = error.extensions
  return { code: typeof code === 'string' ? code : 'COMPOSITION_ERROR', message: error.message }
}
