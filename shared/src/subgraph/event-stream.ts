import type { IncomingMessage, ServerResponse } from 'node:http'
import type { SubgraphResponse, SubgraphResponses } from './types.ts'

const HEARTBEAT_MS = 12_000

/** True when the request asks for GraphQL over server-sent events. */
export function wantsEventStream({ headers }: IncomingMessage): boolean {
  return (headers.accept ?? '').toLowerCase().includes('text/event-stream')
}

/**
 * Sends responses as server-sent events, “distinct connections mode” of the GraphQL over SSE protocol: one `next` each,
 * `complete` at the end. Comments keep proxies from closing an idle connection. Takes the next response only when the
 * client has room, so a slow client fills its bounded queue and not our memory.
 */
export async function sendEventStream(
  response: ServerResponse,
  responses: SubgraphResponses | SubgraphResponse,
): Promise<void> {
  response.writeHead(200, {
    'content-type': 'text/event-stream; charset=utf-8',
    'cache-control': 'no-store',
    'x-accel-buffering': 'no',
    'x-content-type-options': 'nosniff',
  })
  response.write(':\n\n')
  const stream = Symbol.asyncIterator in responses ? responses : once(responses)
  // the client has gone: nothing waits for it any longer
  response.once('close', () => void stream.return?.())
  const heartbeat = setInterval(() => response.write(':\n\n'), HEARTBEAT_MS)
  try {
    for await (const one of stream) {
      if (response.destroyed) break
      if (!response.write(`event: next\ndata: ${JSON.stringify(one)}\n\n`)) await room(response)
    }
  } finally {
    clearInterval(heartbeat)
    response.end('event: complete\ndata:\n\n')
  }
}

function once(response: SubgraphResponse): SubgraphResponses {
  let sent = false
  const stream: SubgraphResponses = {
    next: () => {
      if (sent) return Promise.resolve({ done: true, value: undefined })
      sent = true
      return Promise.resolve({ done: false, value: response })
    },
    [Symbol.asyncIterator]: () => stream,
  }
  return stream
}

function room(response: ServerResponse): Promise<void> {
  return new Promise((resolve) => {
    const go = () => {
      response.off('drain', go).off('close', go)
      resolve()
    }
    response.once('drain', go).once('close', go)
  })
}
