import { createCallerSigner, type Caller } from '@yiwang/shared/caller'
import type { GraphQLFormattedError } from 'graphql'
import { invariant } from '@yiwang/shared/errors'
import type { AuthorizationOptions } from './authorization/authorization-options.ts'
import { answerOperation } from './execution/answer-operation.ts'
import type { ApolloPlugin } from './execution/create-apollo-server.ts'
import { createEngine, type Engine } from './execution/create-engine.ts'
import { createEngineCounters } from './execution/engine-counters.ts'
import { createSnapshot, type Snapshot } from './execution/create-snapshot.ts'
import { warmUp } from './execution/warm-up.ts'
import { createExplorerEndpoint } from './explorer/explorer-endpoint.ts'
import type { AnswerFront } from './http/answer-front.ts'
import { createApolloFront } from './http/apollo-front.ts'
import { type Address, createHttpFront, type HttpFront, type SendingTimes } from './http/create-http-front.ts'
import { createGraphQLEndpoint } from './http/graphql-endpoint.ts'
import { createHealthEndpoint } from './http/health-endpoint.ts'
import { type CorsOptions, createCors } from './http/cors.ts'
import { createAllowsOrigin } from './http/allowed-origins.ts'
import { createLeanFront } from './http/lean-front.ts'
import { createIdentifier, type Identify, type IdentityOptions } from './identity/create-identifier.ts'
import { admitted } from './limits/admit-upgrade.ts'
import { createLimits, type LimitOptions, type Limits } from './limits/create-limits.ts'
import { type Log, silentLog } from './observability/log.ts'
import { traceIdOf } from './observability/trace-id.ts'
import type { Variables } from './operations/coerce-variables.ts'
import { createPersistedQueries, type FindText } from './operations/persisted-queries.ts'
import { type SafelistOptions, withSafelist } from './operations/safelist.ts'
import { createPlanner } from './planning/create-planner.ts'
import { planInWorker } from './planning/plan-in-worker.ts'
import { planOnMainThread } from './planning/plan-on-main-thread.ts'
import { connectSubgraph } from './subgraph-client/connect-subgraph.ts'
import { type ClientRegistry, createClientRegistry } from './subgraph-client/create-client-registry.ts'
import type { SubgraphClient } from './subgraph-client/subgraph-client.ts'
import { defaultPolicy, type SubgraphPolicy } from './subgraph-client/subgraph-policy.ts'
import { createLive, type LiveCounts, type LiveSide, type SubscriptionOptions } from './subscriptions/create-live.ts'
import { createRun } from './subscriptions/run-operation.ts'
import { createSupergraphSlot } from './supergraph/create-supergraph-slot.ts'
import { loadSupergraph } from './supergraph/load-supergraph.ts'
import type { SupergraphBlueprint } from './supergraph/supergraph-blueprint.ts'

export interface GatewayOptions {
  readonly supergraphSdl: string
  /** the supergraph comes straight from composition and need not be checked again */
  readonly composedHere?: boolean | undefined
  /** what `describeSupergraph` of this build made of the same text; spares half a second of the start */
  readonly blueprint?: SupergraphBlueprint | undefined
  /** the transport to each subgraph of the supergraph; `url` is the one in the supergraph */
  readonly subgraphs: (name: string, url: string) => SubgraphClient
  readonly identity: IdentityOptions
  /** signs the callers that subgraphs trust; without it subgraphs are not told who asks */
  readonly callerKey?: Uint8Array | undefined
  /** where a subgraph is not called as usual */
  readonly policyOf?: (subgraph: string) => Partial<SubgraphPolicy>
  /** how long running requests may go on after `close`; default 10,000 */
  readonly drainMs?: number
  /** compiled operations and plans kept at most; default 1,000 */
  readonly planCacheSize?: number
  /** texts of persisted queries kept at most; default 0: hashes are not understood */
  readonly persistedQueryCacheSize?: number
  /** what stands between HTTP and the engine; default `lean`, the faster one, unless there are plugins */
  readonly front?: 'lean' | 'apollo-server' | undefined
  /** of Apollo Server, whose front runs them */
  readonly plugins?: readonly ApolloPlugin[]
  /** default: a worker thread, so that planning holds up no request; it takes a second more to start */
  readonly planning?: 'worker-thread' | 'main-thread'
  /** the explorer's built files; without it `/` is not found */
  readonly explorerDir?: string | undefined
  /** what `/explorer/demo-roles.json` answers; without it not found */
  readonly demoRoles?: (() => Promise<unknown>) | undefined
  readonly subscriptions?: SubscriptionOptions
  /** which operations are answered; default: any */
  readonly safelist?: SafelistOptions | undefined
  readonly limits?: LimitOptions
  /** default: what the caller may not see is left out of the answer */
  readonly authorization?: Partial<AuthorizationOptions> | undefined
  /** whose pages may ask beside those of this host; default: nobody's */
  readonly cors?: CorsOptions | undefined
  /** how long a client may take to send its request */
  readonly sendingTimes?: SendingTimes
  readonly log?: Log
}

export interface GatewayOperation {
  readonly query: string
  readonly variables?: Variables
  readonly operationName?: string
  readonly caller: Caller
  readonly traceId?: string
}

export interface GatewayAnswer {
  readonly data?: Readonly<Record<string, unknown>> | null
  readonly errors?: readonly GraphQLFormattedError[]
  readonly extensions?: Readonly<Record<string, unknown>>
}

export interface Gateway {
  /** @throws PortInUseError (code PORT_IN_USE) */
  listen(address: Address): Promise<{ readonly url: string }>
  /** Stops accepting, finishes what runs, then closes the connections to subgraphs. */
  close(): Promise<void>
  /** The same without HTTP and with a known caller. */
  executeOperation(operation: GatewayOperation): Promise<GatewayAnswer>
  /** New requests see the new supergraph as soon as it is ready. @throws SupergraphError, and then nothing has changed */
  replaceSupergraph(supergraphSdl: string): Promise<void>
  /** how many subscriptions and connections are open */
  liveCounts(): LiveCounts
}

/** The gateway's parts in the order a request meets them, built from the far end. @throws SupergraphError */
export async function createGateway(options: GatewayOptions): Promise<Gateway> {
  const { drainMs = 10_000, planCacheSize: cacheSize = 1_000, log = silentLog } = options
  const state = { open: true }

  // subgraph-client
  const clients = connectClients(options, log)

  const limits = createLimits(options.limits ?? {}, log)
  const counters = createEngineCounters()
  // supergraph → operations → authorization → planning → execution
  const slot = await createSupergraphSlot<Snapshot>(
    { sdl: options.supergraphSdl, composedHere: options.composedHere ?? false, blueprint: options.blueprint },
    {
      startPlanner: (source) =>
        options.planning === 'main-thread' ? planOnMainThread(source) : planInWorker(source, { log }),
      open: async (planner) => {
        const supergraph = await loadSupergraph(await planner.blueprint)
        const plan = createPlanner(planner, supergraph)
        return createSnapshot(supergraph, {
          plan,
          clientOf: clients.clientOf,
          cacheSize,
          counters,
          guardOf: limits.guardOf,
          authorization: options.authorization,
        })
      },
      warmUp: (next, previous) => warmUp(next, previous),
      install: (snapshot) => {
        engine.replace(snapshot)
        live.endForNewSupergraph()
        clients.releaseUnused(snapshot.clients.values(), RELEASE_AFTER_MS)
      },
    },
  )
  const engine = createEngine(slot.current().snapshot, log)
  const answers = await openAnswers(engine, options, log)

  const identify = createIdentifier(options.identity)
  // subscriptions
  const findText = openTexts(options, log)
  const run = createRun({ current: () => engine.current(), admission: limits.admission, log })
  const live = createLive({
    run,
    findText,
    identify,
    allowsOrigin: createAllowsOrigin(options.cors?.origins ?? []),
    maxBodyBytes: limits.maxBodyBytes,
    options: options.subscriptions ?? {},
    log,
  })

  // http, with identity at its border
  const front = await openFront({ answers, findText, identify, live, limits }, options, {
    isReady: () => state.open,
    log,
  })
  return {
    listen: (address) => front.listen(address),
    close: once(async () => {
      state.open = false
      // at once: nothing new is accepted, and who listens is told
      await Promise.all([front.close(drainMs), live.close(drainMs)])
      await answers.close()
      await slot.close()
      await clients.closeAll()
    }),
    executeOperation: (operation) => executeWithoutHttp(engine.current(), operation, log),
    replaceSupergraph: (sdl) => slot.replace(sdl),
    liveCounts: () => live.counts(),
  }
}

/** Longer than any call may take: what runs on the supergraph before finishes on its own connections. */
const RELEASE_AFTER_MS = 600_000

function connectClients({ callerKey, subgraphs, policyOf }: GatewayOptions, log: Log): ClientRegistry {
  const sign = callerKey && createCallerSigner(callerKey)
  return createClientRegistry((name, url) => {
    const policy = { ...defaultPolicy, ...policyOf?.(name) }
    return connectSubgraph(subgraphs(name, url), { sign, policy, log })
  })
}

function openTexts({ persistedQueryCacheSize = 0, safelist }: GatewayOptions, log: Log): FindText {
  const findText = createPersistedQueries(persistedQueryCacheSize)
  return safelist ? withSafelist(findText, safelist, log) : findText
}

async function openAnswers(engine: Engine, { front, plugins = [] }: GatewayOptions, log: Log): Promise<AnswerFront> {
  const chosen = front ?? (plugins.length > 0 ? 'apollo-server' : 'lean')
  invariant(chosen === 'apollo-server' || plugins.length === 0, 'plugins need the front apollo-server')
  if (chosen === 'lean') return createLeanFront(() => engine.current(), log)
  return createApolloFront({ engine, plugins, log })
}

interface FrontParts {
  readonly answers: AnswerFront
  readonly findText: FindText
  readonly identify: Identify
  readonly live: LiveSide
  readonly limits: Limits
}

async function openFront(
  { answers, findText, identify, live, limits }: FrontParts,
  { explorerDir, demoRoles, cors, sendingTimes: times }: GatewayOptions,
  { isReady, log }: { readonly isReady: () => boolean; readonly log: Log },
): Promise<HttpFront> {
  const exact = {
    '/graphql': createGraphQLEndpoint({ front: answers, findText, identify, answerLive: live.answer, limits }),
    '/health': createHealthEndpoint(isReady),
  }
  const otherwise = await createExplorerEndpoint({ directory: explorerDir, demoRoles })
  const upgrades = { '/graphql': admitted(live.sockets.upgrade, limits.admission) }
  return createHttpFront({ exact, otherwise }, log, { upgrades, times, cors: cors && createCors(cors) })
}

function once(action: () => Promise<void>): () => Promise<void> {
  let done: Promise<void> | undefined
  return () => (done ??= action())
}

async function executeWithoutHttp(
  snapshot: Snapshot,
  { caller, traceId, ...operation }: GatewayOperation,
  log: Log,
): Promise<GatewayAnswer> {
  const context = { caller, traceId: traceIdOf(traceId) }
  const outcome = await answerOperation(snapshot, { operation, context, mayWrite: true }, log)
  if (outcome.kind === 'refused') return { errors: outcome.errors }
  const { data, errors, extensions } = outcome.answer
  return { data, ...(errors.length > 0 ? { errors } : {}), ...(extensions === undefined ? {} : { extensions }) }
}
