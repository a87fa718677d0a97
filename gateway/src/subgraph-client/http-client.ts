import { type Dispatcher, Pool } from 'undici'
import { answerTypes, sendCall } from './send-call.ts'
import type { SubgraphCall, SubgraphClient } from './subgraph-client.ts'
import { createEventSubscriber } from './subscribe-over-events.ts'
import { createWebSocketSubscriber } from './subscribe-over-websocket.ts'

export interface HttpClientOptions {
  readonly name: string
  readonly url: string
  /** connections kept to the subgraph at most */
  readonly connections?: number
  readonly maxResponseBytes?: number
  readonly subscriptions?: SubscriptionTransport
}

/** How a subgraph serves subscriptions. */
export interface SubscriptionTransport {
  /** default: graphql-transport-ws when the address is ws: or wss:, else server-sent events */
  readonly protocol?: 'server-sent-events' | 'graphql-transport-ws' | undefined
  /** default: the address of the subgraph */
  readonly url?: string | undefined
  /** a connection silent for longer is taken for lost; default 45,000, since servers send a heartbeat every 12 s */
  readonly silenceMs?: number
}

const DEFAULT_CONNECTIONS = 64
const DEFAULT_MAX_RESPONSE_BYTES = 20 * 1024 * 1024
const DEFAULT_SILENCE_MS = 45_000
const CONNECT_TIMEOUT_MS = 3_000

/**
 * A subgraph behind HTTP, over a keep-alive pool. Redirects are not followed: they could lead the signed caller to
 * another host. An answer over the size limit is cut off, because one department must not exhaust the gateway's memory.
 */
export function createHttpClient({ name, url, ...limits }: HttpClientOptions): SubgraphClient {
  const { origin, pathname, search } = new URL(url)
  const pool = new Pool(origin, {
    connections: limits.connections ?? DEFAULT_CONNECTIONS,
    connect: { timeout: CONNECT_TIMEOUT_MS },
    maxResponseSize: limits.maxResponseBytes ?? DEFAULT_MAX_RESPONSE_BYTES,
  })
  const subscriber = createSubscriber(url, limits)
  return {
    name,
    subscribe: subscriber.subscribe,
    execute: (call) => sendCall(pool, toHttpRequest(call, pathname + search), call.patience),
    close: async () => {
      await subscriber.close()
      await pool.close()
    },
  }
}

function createSubscriber(
  url: string,
  { subscriptions = {}, maxResponseBytes }: Omit<HttpClientOptions, 'name' | 'url'>,
) {
  const target = new URL(subscriptions.url ?? url)
  const isWebSocket = target.protocol === 'ws:' || target.protocol === 'wss:'
  const options = {
    maxEventBytes: maxResponseBytes ?? DEFAULT_MAX_RESPONSE_BYTES,
    silenceMs: subscriptions.silenceMs ?? DEFAULT_SILENCE_MS,
  }
  const protocol = subscriptions.protocol ?? (isWebSocket ? 'graphql-transport-ws' : 'server-sent-events')
  if (protocol === 'server-sent-events') return createEventSubscriber({ url: target.href, ...options })
  return createWebSocketSubscriber({ url: target.href.replace(/^http/, 'ws'), ...options })
}

function toHttpRequest(call: SubgraphCall, path: string): Dispatcher.DispatchOptions {
  const { query, variables, operationName, callerAssertion, traceId, headers: forwarded } = call
  const headers = ['content-type', 'application/json', 'accept', answerTypes, 'x-trace-id', traceId]
  if (callerAssertion !== undefined) headers.push('x-yiwang-caller', callerAssertion)
  for (const name in forwarded) headers.push(name, forwarded[name] ?? '')
  return { method: 'POST', path, headers, body: JSON.stringify({ query, variables, operationName }) }
}
