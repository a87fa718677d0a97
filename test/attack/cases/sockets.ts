import { setTimeout as sleep } from 'node:timers/promises'
import type { AttackCase } from '../support/attack-case.ts'
import { sendRaw } from '../support/requests.ts'
import { limits } from '../support/target.ts'

const ping = '{"query":"{ ping }"}'
const HEAD = 'POST /graphql HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\n'

const raw = (name: string, text: string, refused: AttackCase['refused'] = [400, null]): AttackCase => ({
  name,
  send: ({ port }) =>
    sendRaw(port, (send) => {
      send(text)
    }),
  refused,
})

const slowly = (
  name: string,
  { head, piece, boundMs }: { head: string; piece: string; boundMs: number },
): AttackCase => ({
  name,
  send: async ({ port }) => {
    const answer = await sendRaw(port, async (send, isOpen) => {
      send(head)
      while (isOpen()) {
        await sleep(50)
        if (isOpen()) send(piece)
      }
    })
    if (!answer.closed) throw new Error('the connection was kept open')
    return answer
  },
  refused: [[408, 0, 400], null],
  boundMs,
})

const smuggled = `GET /health HTTP/1.1\r\nHost: x\r\n\r\n`

/** Bytes that are no request, or take their time to become one. */
export const sockets: readonly AttackCase[] = [
  raw('no HTTP at all', '\u0000\u0001\u0002 \r\n\r\n'),
  raw('a TLS hello', '\u0016\u0003\u0001\u0002\u0000\u0001\u0000\u0001\u00fc\u0003\u0003\r\n\r\n'),
  raw('HTTP of no version', `POST /graphql HTTP/9.9\r\nHost: x\r\n\r\n`),
  raw(
    'no host',
    `POST /graphql HTTP/1.1\r\nContent-Type: application/json\r\nContent-Length: ${ping.length}\r\n\r\n${ping}`,
  ),
  raw('two lengths', `${HEAD}Content-Length: ${ping.length}\r\nContent-Length: 3\r\n\r\n${ping}`),
  raw(
    'length and chunks, the shorter first',
    `${HEAD}Content-Length: 4\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n${smuggled}`,
  ),
  raw('chunks and length', `${HEAD}Transfer-Encoding: chunked\r\nContent-Length: 6\r\n\r\n0\r\n\r\nX${smuggled}`),
  raw('chunks in disguise', `${HEAD}Content-Length: 4\r\nTransfer-Encoding: xchunked\r\n\r\n0\r\n\r\n${smuggled}`),
  raw('chunks with a space before the colon', `${HEAD}Transfer-Encoding : chunked\r\n\r\n0\r\n\r\n${smuggled}`),
  raw('a chunk size that is no number', `${HEAD}Transfer-Encoding: chunked\r\n\r\nZZ\r\n${ping}\r\n0\r\n\r\n`),
  raw(
    'a chunk size beyond any number',
    `${HEAD}Transfer-Encoding: chunked\r\n\r\nffffffffffffffffff\r\n${ping}\r\n0\r\n\r\n`,
  ),
  raw('a negative length', `${HEAD}Content-Length: -1\r\n\r\n${ping}`),
  raw('a header folded over lines', `${HEAD}X-Purpose: a\r\n b\r\nContent-Length: ${ping.length}\r\n\r\n${ping}`, [
    [400, 200],
    null,
  ]),
  raw(
    'a header with a line break inside',
    `${HEAD}X-Purpose: a\rSet-Cookie: b\r\nContent-Length: ${ping.length}\r\n\r\n${ping}`,
  ),
  raw(
    'headers without end',
    `${HEAD}${Array.from({ length: 2_000 }, (_, n) => `X-${n}: ${'y'.repeat(50)}\r\n`).join('')}\r\n`,
    [431, null],
  ),
  raw(
    'a trace id that would break the log',
    `${HEAD}X-Trace-Id: a"}{"level":"x\r\nConnection: close\r\nContent-Length: ${ping.length}\r\n\r\n${ping}`,
    [200, null],
  ),
  raw(
    'an upgrade to what nobody speaks',
    `GET /graphql HTTP/1.1\r\nHost: x\r\nConnection: Upgrade\r\nUpgrade: h2c\r\n\r\n`,
    [[400, 426], null],
  ),
  raw(
    'an upgrade elsewhere',
    `GET /internal HTTP/1.1\r\nHost: x\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n\r\n`,
    [404, null],
  ),
  slowly('headers that drip', {
    head: 'POST /graphql HTTP/1.1\r\nHost: x\r\n',
    piece: 'X-A: b\r\n',
    boundMs: limits.headersMs,
  }),
  slowly('a body that drips', { head: `${HEAD}Content-Length: 60000\r\n\r\n`, piece: ' ', boundMs: limits.requestMs }),
  slowly('chunks that drip', {
    head: `${HEAD}Transfer-Encoding: chunked\r\n\r\n`,
    piece: '1\r\n \r\n',
    boundMs: limits.requestMs,
  }),
  slowly('a connection that says nothing', { head: '', piece: '', boundMs: limits.headersMs }),
]
