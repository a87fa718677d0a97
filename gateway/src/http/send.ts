import type { OutgoingHttpHeaders, ServerResponse } from 'node:http'

export type Reply = WholeReply | StreamReply

export interface WholeReply {
  readonly status: number
  readonly headers: OutgoingHttpHeaders
  readonly body: string | Buffer
}

/** An answer that goes on: `stream` writes head and body, and settles when it has ended or the client has left. */
export interface StreamReply {
  readonly stream: (response: ServerResponse) => Promise<void>
}

/** Headers that every answer carries, whatever it is. */
const alwaysHeaders: OutgoingHttpHeaders = { 'x-content-type-options': 'nosniff', 'referrer-policy': 'no-referrer' }

const jsonHeaders = { 'content-type': 'application/json; charset=utf-8', 'cache-control': 'no-store' }

/** The body becomes a Buffer at once: long-lived rope strings cost garbage collection (measured, 5 % against 35 %). */
export async function send(response: ServerResponse, reply: Reply): Promise<void> {
  if ('stream' in reply) {
    for (const [name, value] of Object.entries(alwaysHeaders)) response.setHeader(name, String(value))
    await reply.stream(response)
    return
  }
  const { status, headers, body } = reply
  const bytes = typeof body === 'string' ? Buffer.from(body) : body
  response.writeHead(status, { ...alwaysHeaders, ...headers, 'content-length': bytes.length })
  response.end(bytes)
}

export function jsonReply(status: number, value: unknown, headers: OutgoingHttpHeaders = {}): WholeReply {
  return { status, headers: { ...jsonHeaders, ...headers }, body: JSON.stringify(value) }
}
