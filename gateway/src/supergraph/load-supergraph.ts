import { type Schema, Supergraph } from '@apollo/federation-internals'
import { QueryPlanner } from '@apollo/query-planner'
import { type GraphQLSchema, parse } from 'graphql'
import { readRequirements, type RequirementIndex } from '../authorization/read-requirements.ts'
import { type AliasGuard, createAliasGuard } from '../planning/guard-aliases.ts'
import { nameRequiredFields, type RequiredNames } from '../planning/name-required-fields.ts'
import { orderKeys } from '../planning/order-keys.ts'
import { readOverrideLabels } from '../planning/override-labels.ts'

export interface LoadedSubgraph {
  readonly name: string
  readonly url: string
  readonly schema: GraphQLSchema
}

/** Everything that follows from a supergraph's text alone; immutable, built once. */
export interface LoadedSupergraph {
  readonly sdl: string
  /** what clients see */
  readonly apiSchema: GraphQLSchema
  /** the same for the planner, which has its own schema classes */
  readonly plannerApiSchema: Schema
  readonly supergraphSchema: GraphQLSchema
  readonly planner: QueryPlanner
  /** what the planner knows by names of its own */
  readonly requiredNames: RequiredNames
  readonly aliasGuard: AliasGuard
  readonly requirements: RequirementIndex
  /** of `@override(label:)` */
  readonly overrideLabels: readonly string[]
  readonly subgraphs: ReadonlyMap<string, LoadedSubgraph>
}

/** The text is no usable supergraph. */
export class SupergraphError extends Error {
  readonly code = 'INVALID_SUPERGRAPH'

  constructor(reason: string) {
    super(`超图无法加载 (supergraph cannot be loaded): ${reason}`)
    this.name = 'SupergraphError'
  }
}

/** @throws SupergraphError */
export function loadSupergraph(sdl: string): LoadedSupergraph {
  try {
    return build(sdl)
  } catch (error) {
    throw new SupergraphError(error instanceof Error ? error.message : String(error))
  }
}

/**
 * Stock @apollo/gateway passes a set that lacks `@authenticated` and `@requiresScopes` and so refuses to start; null
 * lifts the check, and `authorization` enforces both.
 */
const buildOptions = { supportedFeatures: null }

function build(sdl: string): LoadedSupergraph {
  const requiredNames = nameRequiredFields(orderKeys(parse(sdl, { noLocation: true })))
  const shown = Supergraph.build(requiredNames.fields.size === 0 ? requiredNames.supergraph : sdl, buildOptions)
  // a required field that got another name leaves an `@external` behind that nothing uses, which validation refuses
  const supergraph =
    requiredNames.fields.size === 0
      ? shown
      : Supergraph.build(requiredNames.supergraph, { ...buildOptions, validateSupergraph: false })
  return {
    sdl,
    apiSchema: shown.apiSchema().toGraphQLJSSchema({ includeDefer: true }),
    plannerApiSchema: supergraph.apiSchema(),
    supergraphSchema: supergraph.schema.toGraphQLJSSchema(),
    // fragments in the operation of a fetch would hide which fields a failed fetch leaves empty
    planner: new QueryPlanner(supergraph, { reuseQueryFragments: false, incrementalDelivery: { enableDefer: true } }),
    requiredNames,
    aliasGuard: createAliasGuard(requiredNames.supergraph),
    requirements: readRequirements(shown.schema),
    overrideLabels: readOverrideLabels(shown.schema),
    subgraphs: new Map(
      [...supergraph.subgraphs()].map(({ name, url, schema }) => [
        name,
        { name, url, schema: schema.toGraphQLJSSchema() },
      ]),
    ),
  }
}
