import type { GraphQLFormattedError } from 'graphql'
import { type Caller, verifyCaller } from '../caller/index.ts'
import type { Database } from '../database/index.ts'
import { AppError } from '../errors/index.ts'
import { createRequestContext } from '../graphql/index.ts'
import type { ScanReport } from '../scanner/index.ts'
import { openSubscription } from '../subscriptions/index.ts'
import type { SubgraphDefinition, SubgraphOptions } from './definition.ts'
import { startEventSide } from './event-side.ts'
import { executeOperation, type GraphqlSide, startGraphqlSide } from './graphql-server.ts'
import { type SubgraphHealth, subgraphHealth } from './health.ts'
import { openDepartmentDatabase } from './open-department-database.ts'
import type { SubgraphExecutor, SubgraphRequest, SubgraphResponse, SubgraphResponses } from './types.ts'

/** A running department: answers only what the gateway signed, sends its events and runs its scans. */
export interface Subgraph extends SubgraphExecutor {
  readonly sdl: string
  readonly database: Database
  subscribe(request: SubgraphRequest): Promise<SubgraphResponses | SubgraphResponse>
  /** The caller of an assertion, for connections that outlive it. @throws AppError UNAUTHENTICATED */
  authenticate(callerAssertion: string | undefined): Promise<Caller>
  /** Subscribes for a caller that `authenticate` gave. */
  subscribeAs(caller: Caller, request: SubgraphRequest): Promise<SubgraphResponses | SubgraphResponse>
  /** Sends waiting events and tries parked ones, now. @returns how many moved */
  deliverEvents(): Promise<number>
  /** Runs every scan once, now. */
  runScans(): Promise<ScanReport[]>
  health(): Promise<SubgraphHealth>
  /** Builds the schema now, a tenth of a second, and not at the first request. */
  prepare(): Promise<void>
  close(): Promise<void>
}

export async function createSubgraph(definition: SubgraphDefinition, options: SubgraphOptions): Promise<Subgraph> {
  const { name, sdl } = definition
  const { clock = Date.now, callerKey } = options
  const plain = await openDepartmentDatabase(definition, options)
  let started: Promise<GraphqlSide> | undefined
  const graphql = () => (started ??= startGraphqlSide(definition))
  const events = startEventSide(definition, options, plain)
  const { database, hub } = events
  const authenticate = (assertion: string | undefined) => verifyCaller(assertion, name, callerKey)
  const contextOf = (caller: Caller, traceId = '') => createRequestContext({ caller, database, now: clock(), traceId })
  const subscribeAs: Subgraph['subscribeAs'] = async (caller, { query, variables, operationName, traceId }) => {
    const { schema } = await graphql()
    const freshContext = () => contextOf(caller, traceId)
    const context = { ...freshContext(), hub, freshContext }
    return openSubscription({ schema, context, query, variables, operationName })
  }
  return {
    name,
    sdl,
    database,
    authenticate,
    subscribeAs,
    execute: async (request) => {
      const caller = await authenticate(request.callerAssertion).catch(refusal)
      if ('errors' in caller) return caller
      const { server } = await graphql()
      return executeOperation(server, request, contextOf(caller, request.traceId))
    },
    subscribe: async (request) => {
      const caller = await authenticate(request.callerAssertion).catch(refusal)
      return 'errors' in caller ? caller : subscribeAs(caller, request)
    },
    deliverEvents: () => events.deliverEvents(),
    runScans: () => events.runScans(),
    health: () => subgraphHealth(name, plain),
    prepare: async () => {
      await graphql()
    },
    close: async () => {
      await events.close()
      await started?.then(({ server }) => server.stop())
      await plain.close()
    },
  }
}

function refusal(error: unknown): { readonly errors: readonly GraphQLFormattedError[] } {
  if (error instanceof AppError) return { errors: [{ message: error.message, extensions: { ...error.extensions } }] }
  throw error
}
