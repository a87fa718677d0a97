import { request as httpRequest, type IncomingMessage } from 'node:http'
import { type Client, createClient } from 'graphql-ws'
import WebSocket from 'ws'

export interface Listening {
  /** what came, in order */
  readonly got: unknown[]
  /** how it ended: `complete`, or the errors or the close event that ended it; null while it goes on */
  readonly end: () => unknown
  readonly stop: () => void
}

export interface SocketClient {
  readonly client: Client
  readonly listen: (query: string, variables?: Record<string, unknown>) => Listening
}

/** A client of the protocol's own library. */
export function socketClient(url: string, connectionParams: Record<string, unknown> = {}): SocketClient {
  const client = createClient({
    url: url.replace('http', 'ws'),
    connectionParams,
    webSocketImpl: WebSocket,
    retryAttempts: 0,
    lazyCloseTimeout: 0,
  })
  return {
    client,
    listen: (query, variables = {}) => {
      const got: unknown[] = []
      let end: unknown = null
      const stop = client.subscribe(
        { query, variables },
        {
          next: (one) => got.push(one),
          error: (error) => (end = error),
          complete: () => (end ??= 'complete'),
        },
      )
      return { got, end: () => end, stop }
    },
  }
}

export interface HttpStream {
  readonly response: IncomingMessage
  readonly text: () => string
  readonly ended: () => boolean
  readonly leave: () => void
}

export interface HttpAsk {
  readonly query: string
  readonly accept: string
  readonly method?: 'GET' | 'POST'
  readonly token?: string
  readonly headers?: Record<string, string>
}

/** One response over HTTP/1.1, as it comes. */
export function openStream(
  url: string,
  { query, accept, token, method = 'POST', headers = {} }: HttpAsk,
): Promise<HttpStream> {
  const target = new URL(url)
  if (method === 'GET') target.searchParams.set('query', query)
  return new Promise((resolve, reject) => {
    const sent = httpRequest(
      target,
      {
        method,
        headers: {
          accept,
          ...(method === 'POST' ? { 'content-type': 'application/json' } : {}),
          ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
          ...headers,
        },
      },
      (response) => {
        let text = ''
        let ended = false
        response.setEncoding('utf8').on('data', (chunk: string) => (text += chunk))
        response.once('close', () => (ended = true)).on('error', () => undefined)
        resolve({ response, text: () => text, ended: () => ended, leave: () => response.destroy() })
      },
    )
    sent.on('error', reject)
    sent.end(method === 'POST' ? JSON.stringify({ query }) : undefined)
  })
}

/** The answers in a text of server-sent events. */
export function eventsIn(text: string): unknown[] {
  return [...text.matchAll(/event: next\ndata: (.*)\n\n/g)].map(([, data = '']) => JSON.parse(data) as unknown)
}

/** The parts of a multipart text that are ended by a delimiter. */
export function partsIn(text: string, boundary: string): unknown[] {
  return text
    .split(`--${boundary}`)
    .slice(1, -1)
    .map((part) => JSON.parse(part.split('\r\n\r\n')[1] ?? '') as unknown)
}
