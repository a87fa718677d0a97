import { ApolloServer } from '@apollo/server'
import { ApolloServerPluginInlineTraceDisabled } from '@apollo/server/plugin/disabled'
import { buildSubgraphSchema } from '@apollo/subgraph'
import { type GraphQLFormattedError, parse } from 'graphql'
import { auditModule } from '../audit/index.ts'
import { verifyCaller } from '../caller/index.ts'
import { type Database, databaseLocation, type DatabaseOptions, openDatabase } from '../database/index.ts'
import type { DatabaseSchema } from '../database/open-database.ts'
import { AppError } from '../errors/index.ts'
import {
  commonResolvers,
  createRequestContext,
  formatError,
  mergeResolvers,
  type RequestContext,
  type ResolverMap,
  withNotImplemented,
} from '../graphql/index.ts'
import { withKitTables } from './kit-tables.ts'
import type { SubgraphExecutor, SubgraphRequest, SubgraphResponse } from './types.ts'

/** What a department writes: its contract, its resolvers, its tables. */
export interface SubgraphDefinition {
  readonly name: string
  readonly sdl: string
  readonly resolvers: readonly ResolverMap[]
  readonly schema: DatabaseSchema
  /** name of the contract's audit field on Region, e.g. civilAuditEntries */
  readonly auditField: string
}

export interface SubgraphOptions extends DatabaseOptions {
  /** verifies the gateway's signed callers */
  readonly callerKey: Uint8Array
  /** epoch milliseconds; tests set it */
  readonly clock?: () => number
}

/** A running department: answers only what the gateway signed. */
export interface Subgraph extends SubgraphExecutor {
  readonly sdl: string
  readonly database: Database
  close(): Promise<void>
}

export async function createSubgraph(definition: SubgraphDefinition, options: SubgraphOptions): Promise<Subgraph> {
  const { name, sdl } = definition
  const database = await openDatabase(databaseLocation(name, options), withKitTables(definition.schema))
  await database.migrate()
  const server = createServer(definition)
  await server.start()
  const clock = options.clock ?? Date.now
  const contextOf = async ({ callerAssertion, traceId }: SubgraphRequest) =>
    createRequestContext({
      caller: await verifyCaller(callerAssertion, name, options.callerKey),
      database,
      now: clock(),
      traceId: traceId ?? '',
    })
  return {
    name,
    sdl,
    database,
    execute: async (request) => {
      const context = await contextOf(request).catch(refusal)
      return 'errors' in context ? context : executeOperation(server, request, context)
    },
    close: async () => {
      await server.stop()
      await database.close()
    },
  }
}

function createServer({ sdl, resolvers, auditField }: SubgraphDefinition): ApolloServer<RequestContext> {
  const typeDefs = parse(sdl)
  const all = mergeResolvers([commonResolvers, auditModule(auditField), ...resolvers])
  return new ApolloServer<RequestContext>({
    // ResolverMap is deliberately loose; the modules' own resolvers are checked against generated types
    schema: buildSubgraphSchema({ typeDefs, resolvers: withNotImplemented(typeDefs, all) as never }),
    formatError,
    includeStacktraceInErrorResponses: false,
    introspection: true,
    stopOnTerminationSignals: false,
    plugins: [ApolloServerPluginInlineTraceDisabled()],
  })
}

async function executeOperation(
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

function refusal(error: unknown): { readonly errors: readonly GraphQLFormattedError[] } {
  if (error instanceof AppError) return { errors: [{ message: error.message, extensions: { ...error.extensions } }] }
  throw error
}
