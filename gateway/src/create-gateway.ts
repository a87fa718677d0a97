import { createCallerSigner, type Caller } from '@yiwang/shared/caller'
import type { GraphQLFormattedError } from 'graphql'
import { invariant } from '@yiwang/shared/errors'
import { createApolloServer } from './execution/create-apollo-server.ts'
import { createEngine } from './execution/create-engine.ts'
import { createEngineCounters } from './execution/engine-counters.ts'
import { createSnapshot } from './execution/create-snapshot.ts'
import { createExplorerEndpoint } from './explorer/explorer-endpoint.ts'
import { type Address, createHttpFront, type HttpFront } from './http/create-http-front.ts'
import { createGraphQLEndpoint } from './http/graphql-endpoint.ts'
import { createHealthEndpoint } from './http/health-endpoint.ts'
import type { IdentityOptions } from './identity/identify-caller.ts'
import { type Log, silentLog } from './observability/log.ts'
import { traceIdOf } from './observability/trace-id.ts'
import type { Variables } from './operations/coerce-variables.ts'
import { type ConnectionOptions, connectSubgraph } from './subgraph-client/connect-subgraph.ts'
import { type ClientRegistry, createClientRegistry } from './subgraph-client/create-client-registry.ts'
import type { SubgraphClient } from './subgraph-client/subgraph-client.ts'
import { createLive, type LiveCounts, type LiveSide, type SubscriptionOptions } from './subscriptions/create-live.ts'
import { createRun } from './subscriptions/run-operation.ts'
import { loadSupergraph, type LoadedSupergraph } from './supergraph/load-supergraph.ts'

export interface GatewayOptions {
  readonly supergraphSdl: string
  /** the supergraph comes straight from composition and need not be checked again */
  readonly composedHere?: boolean | undefined
  /** the transport to each subgraph of the supergraph; `url` is the one in the supergraph */
  readonly subgraphs: (name: string, url: string) => SubgraphClient
  readonly identity: IdentityOptions
  /** signs the callers that subgraphs trust */
  readonly callerKey: Uint8Array
  /** for one call of a subgraph; default 10,000 */
  readonly timeoutMs?: number
  /** how long running requests may go on after `close`; default 10,000 */
  readonly drainMs?: number
  /** compiled operations and plans kept at most; default 1,000 */
  readonly planCacheSize?: number
  /** the explorer's built files; without it `/` is not found */
  readonly explorerDir?: string | undefined
  /** what `/explorer/demo-roles.json` answers; without it not found */
  readonly demoRoles?: (() => Promise<unknown>) | undefined
  readonly subscriptions?: SubscriptionOptions
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
}

export interface Gateway {
  /** @throws PortInUseError (code PORT_IN_USE) */
  listen(address: Address): Promise<{ readonly url: string }>
  /** Stops accepting, finishes what runs, then closes the connections to subgraphs. */
  close(): Promise<void>
  /** The same without HTTP and with a known caller. */
  executeOperation(operation: GatewayOperation): Promise<GatewayAnswer>
  /** New requests see the new supergraph at once. @throws SupergraphError, and then nothing has changed */
  replaceSupergraph(supergraphSdl: string): void
  /** how many subscriptions and connections are open */
  liveCounts(): LiveCounts
}

/** The gateway's parts in the order a request meets them, built from the far end. @throws SupergraphError */
export async function createGateway(options: GatewayOptions): Promise<Gateway> {
  const { drainMs = 10_000, timeoutMs = 10_000, planCacheSize: cacheSize = 1_000, log = silentLog } = options
  const state = { open: true }

  // subgraph-client
  const clients = connectClients(options, { timeoutMs, log })

  // operations → authorization → planning → execution, all on one supergraph
  const counters = createEngineCounters()
  const snapshot = (supergraph: LoadedSupergraph) =>
    createSnapshot(supergraph, { clientOf: clients.clientOf, cacheSize, counters })
  const { supergraphSdl, composedHere } = options
  const engine = createEngine(snapshot(loadSupergraph(supergraphSdl, { composedHere })), log)
  const apollo = createApolloServer(engine, log)
  await apollo.start()

  // subscriptions
  const run = createRun({ current: () => engine.current(), cacheSize, log })
  const live = createLive({ run, identity: options.identity, options: options.subscriptions ?? {}, log })

  // http, with identity at its border
  const front = await openFront({ apollo, live }, options, { isReady: () => state.open, log })
  return {
    listen: (address) => front.listen(address),
    close: once(async () => {
      state.open = false
      // at once: nothing new is accepted, and who listens is told
      await Promise.all([front.close(drainMs), live.close(drainMs)])
      await apollo.stop()
      await clients.closeAll()
    }),
    executeOperation: (operation) => executeWithoutHttp(apollo, operation),
    replaceSupergraph: (sdl) => {
      engine.replace(snapshot(loadSupergraph(sdl)))
      live.endForNewSupergraph()
      clients.releaseUnused(engine.current().clients.values(), timeoutMs + drainMs)
    },
    liveCounts: () => live.counts(),
  }
}

type Server = ReturnType<typeof createApolloServer>

function connectClients(
  { callerKey, subgraphs }: GatewayOptions,
  connection: Omit<ConnectionOptions, 'sign'>,
): ClientRegistry {
  const sign = createCallerSigner(callerKey)
  return createClientRegistry((name, url) => connectSubgraph(subgraphs(name, url), { sign, ...connection }))
}

async function openFront(
  { apollo, live }: { readonly apollo: Server; readonly live: LiveSide },
  { identity, explorerDir, demoRoles }: GatewayOptions,
  { isReady, log }: { readonly isReady: () => boolean; readonly log: Log },
): Promise<HttpFront> {
  const exact = {
    '/graphql': createGraphQLEndpoint(apollo, identity, live.answer),
    '/health': createHealthEndpoint(isReady),
  }
  const otherwise = await createExplorerEndpoint({ directory: explorerDir, demoRoles })
  const upgrades = { '/graphql': live.sockets.upgrade }
  return createHttpFront({ exact, otherwise }, log, upgrades)
}

function once(action: () => Promise<void>): () => Promise<void> {
  let done: Promise<void> | undefined
  return () => (done ??= action())
}

async function executeWithoutHttp(
  apollo: Server,
  { query, variables, operationName, caller, traceId }: GatewayOperation,
): Promise<GatewayAnswer> {
  const { body } = await apollo.executeOperation(
    {
      query,
      ...(variables ? { variables: { ...variables } } : {}),
      ...(operationName === undefined ? {} : { operationName }),
    },
    { contextValue: { caller, traceId: traceIdOf(traceId) } },
  )
  invariant(body.kind === 'single', 'the engine answers in one piece')
  const { data, errors } = body.singleResult
  return { ...(data === undefined ? {} : { data }), ...(errors ? { errors } : {}) }
}
