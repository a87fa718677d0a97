import { Supergraph } from '@apollo/federation-internals'
import { loadSupergraph } from '@yiwang/cli'
import type { GraphQLSchema } from 'graphql'

let supergraph: Supergraph | undefined
let schema: GraphQLSchema | undefined

/** The graph in federation's own classes; built once per worker, as this file is the worker's (see jest/from-worker.cjs). */
export function builtSupergraph(): Supergraph {
  return (supergraph ??= Supergraph.build(loadSupergraph(), { supportedFeatures: null }))
}

/** What clients see of the graph. */
export function apiSchema(): GraphQLSchema {
  return (schema ??= builtSupergraph().apiSchema().toGraphQLJSSchema())
}
