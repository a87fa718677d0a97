import type { GraphQLError, GraphQLFormattedError } from 'graphql'
import { createLookRecorder } from '../audit/index.ts'
import { type Asker, type Caller, createAskerVerifier, scopesOf } from '../caller/index.ts'
import type { Database } from '../database/index.ts'
import { disclosureAt } from '../disclosure/index.ts'
import { AppError } from '../errors/index.ts'
import { createRequestContext } from '../graphql/index.ts'
import { reportToStderr } from '../events/index.ts'
import type { ScanReport } from '../scanner/index.ts'
import { openSubscription } from '../subscriptions/index.ts'
import type { SubgraphDefinition, SubgraphOptions } from './definition.ts'
import { startEventSide } from './event-side.ts'
import { executeOperation, type GraphqlSide, startGraphqlSide } from './graphql-server.ts'
import { type SubgraphHealth, subgraphHealth } from './health.ts'
import { openDepartmentDatabase } from './open-department-database.ts'
import { reportInternal } from './report-failures.ts'
import { withLooksOnRecord } from './with-looks-on-record.ts'
import type { SubgraphExecutor, SubgraphRequest, SubgraphResponse, SubgraphResponses } from './types.ts'

/** A running department: answers only what the gateway signed, sends its events and runs its scans. */
export interface Subgraph extends SubgraphExecutor {
  readonly sdl: string
  readonly database: Database
  subscribe(request: SubgraphRequest): Promise<SubgraphResponses | SubgraphResponse>
  /** Who asks by an assertion, for connections that outlive it. @throws AppError UNAUTHENTICATED */
  authenticate(callerAssertion: string | undefined): Promise<Asker>
  /** Subscribes for whom `authenticate` gave. */
  subscribeAs(asker: Asker, request: SubgraphRequest): Promise<SubgraphResponses | SubgraphResponse>
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
  const { clock = Date.now, callerKey, report = reportToStderr(name) } = options
  const plain = await openDepartmentDatabase(definition, options)
  let started: Promise<GraphqlSide> | undefined
  const graphql = () => (started ??= startGraphqlSide(definition, report))
  const events = startEventSide(definition, options, plain)
  const { database, hub } = events
  const release = withLooksOnRecord(createLookRecorder(plain), report)
  const authenticate = createAskerVerifier(name, callerKey)
  const seesRecords = rememberByCaller((caller) => findSeesRecords(caller, definition))
  const contextOf = (asker: Asker, traceId = '') => {
    const now = clock()
    const reads = seesRecords(asker.caller) ? database : { ...database, disclosure: disclosureAt(now) }
    return createRequestContext({ ...asker, database: reads, now, traceId })
  }
  const subscribeAs: Subgraph['subscribeAs'] = async (asker, { query, variables, operationName, traceId }) => {
    const { schema } = await graphql()
    const freshContext = () => contextOf(asker, traceId)
    const context = { ...freshContext(), hub, freshContext }
    const tell = (errors: readonly GraphQLError[]) => reportInternal(errors, context, report)
    return openSubscription({ schema, context, query, variables, operationName, release, tell })
  }
  return {
    name,
    sdl,
    database,
    authenticate,
    subscribeAs,
    execute: async (request) => {
      const asker = await authenticate(request.callerAssertion).catch(refusal)
      if ('errors' in asker) return asker
      const { server } = await graphql()
      const context = contextOf(asker, request.traceId)
      return release(context, await executeOperation(server, request, context))
    },
    subscribe: async (request) => {
      const asker = await authenticate(request.callerAssertion).catch(refusal)
      return 'errors' in asker ? asker : subscribeAs(asker, request)
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

/** Whether a role besides ANALYST gives the department's statistics: it sees the records that they count. */
function findSeesRecords({ roles, department }: Caller, { statisticsScope }: SubgraphDefinition): boolean {
  const others = scopesOf(
    roles.filter((role) => role !== 'ANALYST'),
    department,
  )
  return statisticsScope === undefined || others.includes(statisticsScope)
}

function rememberByCaller(find: (caller: Caller) => boolean): (caller: Caller) => boolean {
  const known = new WeakMap<Caller, boolean>()
  return (caller) => {
    const found = known.get(caller) ?? find(caller)
    known.set(caller, found)
    return found
  }
}

function refusal(error: unknown): { readonly errors: readonly GraphQLFormattedError[] } {
  if (error instanceof AppError) return { errors: [{ message: error.message, extensions: { ...error.extensions } }] }
  throw error
}
