import { WebSocket } from 'ws'
import { invariant } from '@yiwang/shared/errors'
import type { SubgraphResponses } from '@yiwang/shared/subgraph'
import type { SubgraphCall } from './subgraph-client.ts'
import type { Subscriber } from './subscribe-over-events.ts'
import { converse } from './websocket-conversation.ts'

export interface WebSocketOptions {
  readonly url: string
  readonly maxEventBytes: number
  /** a connection that answers no ping for so long is taken for lost */
  readonly silenceMs: number
}

/**
 * Subscriptions over graphql-transport-ws, a connection each: a connection speaks for one caller, and equal
 * subscriptions of equal callers are one already. So the loss of a connection is the loss of one subscription, and a new
 * connection carries a new assertion.
 */
export function createWebSocketSubscriber(options: WebSocketOptions): Subscriber {
  const sockets = new Set<WebSocket>()
  return {
    subscribe: (call) => open(sockets, options, call),
    close: () => {
      for (const socket of sockets) socket.terminate()
      return Promise.resolve()
    },
  }
}

async function open(
  sockets: Set<WebSocket>,
  options: WebSocketOptions,
  call: SubgraphCall,
): Promise<SubgraphResponses> {
  const socket = new WebSocket(options.url, 'graphql-transport-ws', {
    maxPayload: options.maxEventBytes,
    perMessageDeflate: false,
    followRedirects: false,
    headers: { ...call.headers, 'x-trace-id': call.traceId },
  })
  sockets.add(socket)
  const stopPinging = pingEvery(socket, options.silenceMs)
  const abort = (): void => {
    socket.terminate()
  }
  call.signal?.addEventListener('abort', abort)
  socket.once('close', () => {
    stopPinging()
    sockets.delete(socket)
  })
  try {
    return await converse(socket, call)
  } finally {
    call.signal?.removeEventListener('abort', abort)
  }
}

function pingEvery(socket: WebSocket, silenceMs: number): () => void {
  invariant(silenceMs > 0, 'silence has a limit')
  let heard = true
  const hear = (): void => {
    heard = true
  }
  socket.on('pong', hear).on('message', hear)
  const timer = setInterval(() => {
    if (!heard) socket.terminate()
    heard = false
    if (socket.readyState === WebSocket.OPEN) socket.ping()
  }, silenceMs)
  return () => {
    clearInterval(timer)
  }
}
