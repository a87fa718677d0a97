import { type Schema, Supergraph } from '@apollo/federation-internals'
import { QueryPlanner } from '@apollo/query-planner'
import type { GraphQLSchema } from 'graphql'
import { readRequirements, type RequirementIndex } from '../authorization/read-requirements.ts'
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

function build(sdl: string): LoadedSupergraph {
  // stock @apollo/gateway passes a set that lacks @authenticated and @requiresScopes and so refuses to start; null
  // lifts the check, and `authorization` enforces both
  const supergraph = Supergraph.build(sdl, { supportedFeatures: null })
  const plannerApiSchema = supergraph.apiSchema()
  return {
    sdl,
    apiSchema: plannerApiSchema.toGraphQLJSSchema({ includeDefer: true }),
    plannerApiSchema,
    supergraphSchema: supergraph.schema.toGraphQLJSSchema(),
    // fragments in the operation of a fetch would hide which fields a failed fetch leaves empty
    planner: new QueryPlanner(supergraph, { reuseQueryFragments: false, incrementalDelivery: { enableDefer: true } }),
    requirements: readRequirements(supergraph.schema),
    overrideLabels: readOverrideLabels(supergraph.schema),
    subgraphs: new Map(
      [...supergraph.subgraphs()].map(({ name, url, schema }) => [
        name,
        { name, url, schema: schema.toGraphQLJSSchema() },
      ]),
    ),
  }
}
