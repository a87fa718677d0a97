import { connect, type Socket } from 'node:net'
import { WebSocket } from 'ws'

/** A client that only counts what it gets. */
export interface CountingClient {
  readonly events: () => number
  readonly close: () => void
}

export interface Subscribing {
  readonly url: string
  readonly token: string
  readonly query: string
}

export type Transport = 'ws' | 'sse'

/** Resolves when the subscription is sent (ws) or stands (sse). */
export function subscribe(transport: Transport, subscribing: Subscribing): Promise<CountingClient> {
  return transport === 'ws' ? overWebSocket(subscribing) : overEvents(subscribing)
}

function overWebSocket({ url, token, query }: Subscribing): Promise<CountingClient> {
  const socket = new WebSocket(url.replace('http', 'ws'), 'graphql-transport-ws', { perMessageDeflate: false })
  let events = 0
  return new Promise((resolve, reject) => {
    socket.once('error', reject)
    socket.once('open', () => {
      socket.send(JSON.stringify({ type: 'connection_init', payload: { authorization: `Bearer ${token}` } }))
    })
    socket.on('message', (data) => {
      // text arrives as one Buffer
      const message = JSON.parse((data as Buffer).toString()) as { type: string }
      if (message.type === 'next') events += 1
      if (message.type !== 'connection_ack') return
      socket.send(JSON.stringify({ id: '1', type: 'subscribe', payload: { query } }))
      resolve({
        events: () => events,
        close: () => {
          socket.terminate()
        },
      })
    })
  })
}

/** A bare socket: node's own HTTP client would cost this process more than the gateway. */
function overEvents({ url, token, query }: Subscribing): Promise<CountingClient> {
  const { port, hostname } = new URL(url)
  const body = JSON.stringify({ query })
  const socket: Socket = connect(Number(port), hostname)
  let events = 0
  return new Promise((resolve, reject) => {
    socket.once('error', reject)
    socket.on('data', (chunk) => {
      const text = chunk.toString()
      events += text.split('event: next').length - 1
      if (text.startsWith('HTTP/1.1 200')) resolve({ events: () => events, close: () => socket.destroy() })
    })
    socket.write(
      [
        'POST /graphql HTTP/1.1',
        `host: ${hostname}`,
        'accept: text/event-stream',
        'content-type: application/json',
        `authorization: Bearer ${token}`,
        `content-length: ${Buffer.byteLength(body)}`,
        '',
        body,
      ].join('\r\n'),
    )
  })
}
