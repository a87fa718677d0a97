import { gzipSync } from 'node:zlib'
import type { AttackCase } from '../support/attack-case.ts'
import { post, sendHttp } from '../support/requests.ts'
import { limits } from '../support/target.ts'

const json = { 'content-type': 'application/json', accept: 'application/graphql-response+json' }
/** made beforehand, since it takes time that bystanders would wait */
const bomb = gzipSync(Buffer.alloc(20_000_000, 32))
const enormous = `{"query":"${'x'.repeat(8 * 1024 * 1024)}"}`
const ping = JSON.stringify({ query: '{ ping }' })

const body = (name: string, text: string, refused: AttackCase['refused']): AttackCase => ({
  name: `body: ${name}`,
  send: ({ url }) => post(url, text),
  refused,
})

const typed = (type: string, text: string): AttackCase => ({
  name: `content type ${type}`,
  send: ({ url }) => sendHttp(url, { method: 'POST', headers: { 'content-type': type }, body: text }),
  refused: [415, 'UNSUPPORTED_MEDIA_TYPE'],
})

const get = (
  name: string,
  search: string,
  refused: AttackCase['refused'],
  headers: Record<string, string> = {},
): AttackCase => ({
  name: `GET: ${name}`,
  send: ({ url }) => sendHttp(`${url}?${search}`, { headers: { accept: json.accept, ...headers } }),
  refused,
})

const bad = [400, 'BAD_USER_INPUT'] as const
const mutation = `query=${encodeURIComponent('mutation { write(text: "x") }')}`
const preflighted = { 'apollo-require-preflight': '1' }

/** Requests that are no well-formed GraphQL request, or that another site made a browser send. */
export const requests: readonly AttackCase[] = [
  body('nothing', '', bad),
  body('no JSON', '{"query": "{ ping }"', bad),
  body('text', 'query { ping }', bad),
  body('null', 'null', bad),
  body('a number', '1e999', bad),
  body('a batch of two', `[${ping},${ping}]`, bad),
  body('a batch of thousands', `[${Array(1_500).fill(ping).join(',')}]`, bad),
  body('no query', '{"variables":{}}', bad),
  body('a query that is no text', '{"query":{"a":1}}', bad),
  body('variables that are a list', '{"query":"{ ping }","variables":[1]}', bad),
  body('variables that are text', '{"query":"{ ping }","variables":"{}"}', bad),
  body('brackets without end', '['.repeat(60_000), bad),
  body(
    'brackets within one another, all closed',
    `{"query":"{ ping }","x":${'['.repeat(30_000)}${']'.repeat(30_000)}}`,
    bad,
  ),
  body('objects without end', '{"query":'.repeat(6_000), bad),
  body('bytes that are no UTF-8', '\u0000\uffff\ud800', bad),
  body('an empty query', '{"query":""}', bad),
  body('only a comment', '{"query":"#"}', [400, 'GRAPHQL_PARSE_FAILED']),
  body('a type system', '{"query":"type Query { a: Int }"}', [400, 'OPERATION_RESOLUTION_FAILURE']),
  body('larger than allowed', JSON.stringify({ query: `{ ping } #${'x'.repeat(limits.bodyBytes)}` }), [
    413,
    'PAYLOAD_TOO_LARGE',
  ]),
  body('enormous', enormous, [[413, 0], 'PAYLOAD_TOO_LARGE']),
  {
    name: 'a gzip bomb',
    send: ({ url }) =>
      sendHttp(url, {
        method: 'POST',
        headers: { ...json, 'content-encoding': 'gzip' },
        body: bomb,
      }),
    refused: [415, 'UNSUPPORTED_MEDIA_TYPE'],
  },
  {
    name: 'a body that says it is compressed',
    send: ({ url }) => sendHttp(url, { method: 'POST', headers: { ...json, 'content-encoding': 'br' }, body: ping }),
    refused: [415, 'UNSUPPORTED_MEDIA_TYPE'],
  },
  typed('text/plain', ping),
  typed('application/x-www-form-urlencoded', 'query=%7Bping%7D'),
  typed(
    'multipart/form-data; boundary=x',
    '--x\r\nContent-Disposition: form-data; name="query"\r\n\r\n{ ping }\r\n--x--',
  ),
  typed('application/json; charset=utf-16', ping),
  typed('application/graphql', '{ ping }'),
  typed('', ping),
  get('without proof that the browser asked', 'query=%7Bping%7D', [400, 'CSRF_PREVENTED']),
  get('a form of another site', 'query=%7Bping%7D', [415, 'UNSUPPORTED_MEDIA_TYPE'], {
    'content-type': 'application/x-www-form-urlencoded',
  }),
  get('a mutation', mutation, [405, 'METHOD_NOT_ALLOWED'], preflighted),
  get(
    'a mutation among queries',
    `query=${encodeURIComponent('query A { ping } mutation B { write(text: "x") }')}&operationName=B`,
    [405, 'METHOD_NOT_ALLOWED'],
    preflighted,
  ),
  get('a mutation as an event stream', mutation, [405, 'METHOD_NOT_ALLOWED'], { accept: 'text/event-stream' }),
  get('an event stream for another site', 'query=%7Bping%7D', bad, {
    accept: 'text/event-stream',
    origin: 'https://evil.example',
    'sec-fetch-site': 'cross-site',
  }),
  get('the same parameter twice', 'query=%7Bping%7D&query=%7Bping%7D', bad, preflighted),
  get('variables that are no JSON', 'query=%7Bping%7D&variables=%7B', bad, preflighted),
  get('an address without end', `query=${'x'.repeat(20_000)}`, [[431, 400], null], preflighted),
  ...['PUT', 'DELETE', 'PATCH', 'OPTIONS'].map((method) => ({
    name: `the method ${method}`,
    send: ({ url }: { readonly url: string }) => sendHttp(url, { method }),
    refused: [405, 'METHOD_NOT_ALLOWED'] as const,
  })),
  ...['/../../etc/passwd', '/explorer/..%2f..%2fpackage.json', '/graphql/', '//graphql', '/%00'].map((path) => ({
    name: `the path ${path}`,
    send: ({ port }: { readonly port: number }) => sendHttp(`http://127.0.0.1:${port}${path}`, {}),
    refused: [404, 'NOT_FOUND'] as const,
  })),
  {
    name: 'an Authorization of 14 KB',
    send: ({ url }) => post(url, ping, { authorization: `Bearer ${'a'.repeat(14_000)}` }),
    refused: [401, 'UNAUTHENTICATED'],
  },
  {
    name: 'a token signed by nobody',
    send: ({ url }) => post(url, ping, { authorization: 'Bearer eyJhbGciOiJub25lIn0.eyJzdWIiOiJyb290In0.' }),
    refused: [401, 'UNAUTHENTICATED'],
  },
  {
    name: 'a purpose that is no UTF-8',
    send: ({ url }) => post(url, ping, { 'x-purpose': '%ff%fe' }),
    refused: bad,
  },
]
