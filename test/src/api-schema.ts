import { Supergraph } from '@apollo/federation-internals'
import { loadSupergraph } from '@yiwang/cli'
import type { GraphQLSchema } from 'graphql'

let schema: GraphQLSchema | undefined

/** What clients see of the graph; built once per worker, as this file is the worker's (see jest/from-worker.cjs). */
export function apiSchema(): GraphQLSchema {
  return (schema ??= Supergraph.build(loadSupergraph(), { supportedFeatures: null }).apiSchema().toGraphQLJSSchema())
}
