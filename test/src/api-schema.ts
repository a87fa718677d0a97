import { Supergraph } from '@apollo/federation-internals'
import { loadSupergraph } from '@yiwang/cli'
import type { GraphQLSchema } from 'graphql'

/** What clients see of the graph. */
export function apiSchema(): GraphQLSchema {
  return Supergraph.build(loadSupergraph(), { supportedFeatures: null }).apiSchema().toGraphQLJSSchema()
}
