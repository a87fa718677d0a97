import { ApolloServer } from '@apollo/server'
import { ApolloServerPluginInlineTraceDisabled } from '@apollo/server/plugin/disabled'
import { buildSubgraphSchema } from '@apollo/subgraph'
import { type GraphQLSchema, parse } from 'graphql'
import { auditModule } from '../audit/index.ts'
import type { ReportFailure } from '../events/index.ts'
import {
  commonResolvers,
  formatError,
  mergeResolvers,
  type RequestContext,
  withNotImplemented,
} from '../graphql/index.ts'
import { protectPersons } from '../privacy/index.ts'
import { guardSubscriptions } from '../subscriptions/index.ts'
import type { SubgraphDefinition } from './definition.ts'
import { reportFailures } from './report-failures.ts'
import type { SubgraphRequest, SubgraphResponse } from './types.ts'

/** A department's executable schema and what answers queries and mutations on it. */
export interface GraphqlSide {
  readonly schema: GraphQLSchema
  readonly server: ApolloServer<RequestContext>
}

export async function startGraphqlSide(definition: SubgraphDefinition, report: ReportFailure): Promise<GraphqlSide> {
  const schema = schemas.get(definition) ?? buildSchema(definition)
  schemas.set(definition, schema)
  const server = createGraphqlServer(schema, report)
  await server.start()
  return { schema, server }
}

/** It takes a tenth of a second and knows no database, so that all that run one department in a process share it. */
const schemas = new WeakMap<SubgraphDefinition, GraphQLSchema>()

function buildSchema({ name, sdl, resolvers, auditField, subjects = {} }: SubgraphDefinition): GraphQLSchema {
  const typeDefs = parse(sdl)
  const all = mergeResolvers([commonResolvers, auditModule(auditField), ...resolvers])
  const complete = guardSubscriptions(typeDefs, withNotImplemented(typeDefs, all))
  // ResolverMap is deliberately loose; the modules' own resolvers are checked against generated types
  const schema = buildSubgraphSchema({ typeDefs, resolvers: complete as never })
  protectPersons({ schema, typeDefs, department: name, subjects })
  return schema
}

function createGraphqlServer(schema: GraphQLSchema, report: ReportFailure): ApolloServer<RequestContext> {
  return new ApolloServer<RequestContext>({
    schema,
    formatError,
    includeStacktraceInErrorResponses: false,
    introspection: true,
    stopOnTerminationSignals: false,
    plugins: [ApolloServerPluginInlineTraceDisabled(), reportFailures(report)],
  })
}

export async function executeOperation(
  server: ApolloServer<RequestContext>,
  { query, variables, operationName }: SubgraphRequest,
  contextValue: RequestContext,
): Promise<SubgraphResponse> {
  const { body } = await server.executeOperation(
    { query, variables: variables ?? {}, ...(operationName === undefined ? {} : { operationName }) },
    { contextValue },
  )
  if (body.kind !== 'single') throw new Error('a subgraph answers in one piece')
  const { data, errors } = body.singleResult
  return {
    ...(data === undefined ? {} : { data: data }),
    ...(errors ? { errors } : {}),
  }
}
