import { type Schema, type Subgraph, Supergraph } from '@apollo/federation-internals'
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

export interface LoadOptions {
  /** the text comes straight from composition, which has checked it; checking again takes a third of a second */
  readonly composedHere?: boolean | undefined
}

/** @throws SupergraphError */
export function loadSupergraph(sdl: string, { composedHere = false }: LoadOptions = {}): LoadedSupergraph {
  try {
    return build(sdl, !composedHere)
  } catch (error) {
    throw new SupergraphError(error instanceof Error ? error.message : String(error))
  }
}

function build(sdl: string, validateSupergraph: boolean): LoadedSupergraph {
  const requiredNames = nameRequiredFields(orderKeys(parse(sdl, { noLocation: true })))
  const isRenamed = requiredNames.fields.size > 0
  // stock @apollo/gateway passes a set that lacks @authenticated and @requiresScopes and so refuses to start; null
  // lifts the check, and `authorization` enforces both
  const options = { supportedFeatures: null, validateSupergraph }
  const shown = Supergraph.build(isRenamed ? sdl : requiredNames.supergraph, options)
  // a required field that got another name leaves an `@external` behind that nothing uses, which validation refuses
  const supergraph = isRenamed
    ? Supergraph.build(requiredNames.supergraph, { ...options, validateSupergraph: false })
    : shown
  const supergraphSchema = lazy(() => supergraph.schema.toGraphQLJSSchema())
  return {
    sdl,
    apiSchema: shown.apiSchema().toGraphQLJSSchema({ includeDefer: true }),
    plannerApiSchema: supergraph.apiSchema(),
    get supergraphSchema() {
      return supergraphSchema()
    },
    // fragments in the operation of a fetch would hide which fields a failed fetch leaves empty
    planner: new QueryPlanner(supergraph, { reuseQueryFragments: false, incrementalDelivery: { enableDefer: true } }),
    requiredNames,
    aliasGuard: createAliasGuard(requiredNames.supergraph),
    requirements: readRequirements(shown.schema),
    overrideLabels: readOverrideLabels(shown.schema),
    subgraphs: new Map([...supergraph.subgraphs()].map((subgraph) => [subgraph.name, loadSubgraph(subgraph)])),
  }
}

function loadSubgraph({ name, url, schema: own }: Subgraph): LoadedSubgraph {
  const schema = lazy(() => own.toGraphQLJSSchema())
  return {
    name,
    url,
    get schema() {
      return schema()
    },
  }
}

/** graphql-js's form of a schema takes a tenth of a second, and most are of no use to the first request. */
function lazy<Value>(make: () => Value): () => Value {
  let made: Value | undefined
  return () => (made ??= make())
}
