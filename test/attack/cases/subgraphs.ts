import type { AttackCase } from '../support/attack-case.ts'
import { post } from '../support/requests.ts'
import { limits, type Misbehaviour } from '../support/target.ts'

const JSON_TYPE: Readonly<Record<string, string>> = { 'content-type': 'application/json' }

const answering =
  (text: string | Buffer, { status = 200, headers = JSON_TYPE } = {}): Misbehaviour =>
  (_, response) => {
    response.writeHead(status, headers).end(text)
  }

const misbehaving = (name: string, how: Misbehaviour, code = 'SUBGRAPH_UNAVAILABLE', boundMs = 0): AttackCase => ({
  name: `a subgraph that ${name}`,
  send: (target) => {
    target.behave(how)
    return post(target.url, { query: '{ wildOrNull things { name count } ping }' })
  },
  refused: [200, code],
  boundMs,
})

const drip =
  (every: string, { head = '{"data":{"wildOrNull":"' } = {}): Misbehaviour =>
  (_, response) => {
    response.writeHead(200, JSON_TYPE).write(head)
    const timer = setInterval(() => response.write(every), 20)
    response.once('close', () => {
      clearInterval(timer)
    })
  }

const internal = 'SELECT * FROM secret_table -- at /srv/yiwang/app.js:1 http://internal-host:3306'

/** What a department's system may answer when it is broken or taken over. */
export const subgraphs: readonly AttackCase[] = [
  misbehaving('never answers', () => undefined, 'SUBGRAPH_UNAVAILABLE', limits.subgraphMs),
  misbehaving(
    'sends only a head',
    (_, response) => {
      response.writeHead(200, JSON_TYPE).flushHeaders()
    },
    'SUBGRAPH_UNAVAILABLE',
    limits.subgraphMs,
  ),
  misbehaving('drips', drip('x'), 'SUBGRAPH_UNAVAILABLE', limits.subgraphMs),
  misbehaving('drips white space', drip(' ', { head: ' ' }), 'SUBGRAPH_UNAVAILABLE', limits.subgraphMs),
  misbehaving('hangs up', (request) => void request.socket.destroy()),
  misbehaving('hangs up in the middle', (request, response) => {
    response.writeHead(200, JSON_TYPE).write('{"data":', () => request.socket.destroy())
  }),
  misbehaving('redirects', answering('', { status: 302, headers: { location: 'http://internal-host/' } })),
  misbehaving(
    'redirects with an answer',
    answering('{"data":{"wildOrNull":"x"}}', {
      status: 307,
      headers: { ...JSON_TYPE, location: 'http://internal-host/' },
    }),
  ),
  misbehaving('answers HTML', answering(`<h1>${internal}</h1>`, { headers: { 'content-type': 'text/html' } })),
  misbehaving('answers 500', answering(internal, { status: 500 })),
  misbehaving('answers 503 in JSON', answering('{"data":{"wildOrNull":"x"}}', { status: 503 })),
  misbehaving('answers no JSON', answering(`{"data":${internal}`)),
  misbehaving('answers nothing', answering('')),
  misbehaving('answers null', answering('null')),
  misbehaving('answers a list', answering('[{"data":{}}]')),
  misbehaving('answers text', answering('"data"')),
  misbehaving('answers neither data nor errors', answering('{}')),
  misbehaving('answers data that is no object', answering('{"data":[]}')),
  misbehaving('answers errors that are no errors', answering('{"errors":[1,2]}')),
  misbehaving('answers brackets without end', answering('['.repeat(500_000))),
  misbehaving(
    'answers objects within one another',
    answering(`{"data":${'{"a":'.repeat(100_000)}1${'}'.repeat(100_001)}`),
  ),
  misbehaving(
    'answers 60 MB',
    (_, response) => {
      response.writeHead(200, JSON_TYPE)
      const block = Buffer.alloc(1024 * 1024, 32)
      let blocks = 0
      const more = (): void => {
        while (blocks < 60 && !response.destroyed) {
          blocks += 1
          if (!response.write(block)) {
            response.once('drain', more)
            return
          }
        }
        response.end('{}')
      }
      more()
    },
    'SUBGRAPH_UNAVAILABLE',
    limits.subgraphMs,
  ),
  misbehaving(
    'says it answers 60 MB',
    (_, response) => {
      response.writeHead(200, { ...JSON_TYPE, 'content-length': String(60 * 1024 * 1024) }).write('{')
    },
    'SUBGRAPH_UNAVAILABLE',
    limits.subgraphMs,
  ),
  misbehaving(
    'answers an error with its insides',
    answering(
      JSON.stringify({
        data: null,
        errors: [{ message: internal, extensions: { stacktrace: [internal], exception: internal } }],
      }),
    ),
    'INTERNAL_SERVER_ERROR',
  ),
  misbehaving(
    'answers a coded error with its insides',
    answering(
      JSON.stringify({
        data: null,
        errors: [{ message: internal, extensions: { code: 'FORBIDDEN', sql: internal, rule: 'R-1' } }],
      }),
    ),
    'INTERNAL_SERVER_ERROR',
  ),
  misbehaving(
    'answers an error of its parser',
    answering(
      JSON.stringify({
        errors: [
          {
            message: `Cannot query field "secret_table" on type "Query".`,
            extensions: { code: 'GRAPHQL_VALIDATION_FAILED' },
          },
        ],
      }),
      { status: 400 },
    ),
    'INTERNAL_SERVER_ERROR',
  ),
  misbehaving(
    'answers values of the wrong type',
    answering('{"data":{"wildOrNull":{"secret_table":1},"things":"x"}}'),
    'SUBGRAPH_UNAVAILABLE',
  ),
  misbehaving(
    'answers things of the wrong shape',
    answering('{"data":{"wildOrNull":"x","things":[{"name":["secret_table"],"count":"many"},7,null]}}'),
    'SUBGRAPH_UNAVAILABLE',
  ),
  misbehaving(
    'answers names of prototypes',
    answering('{"data":{"__proto__":{"polluted":true},"constructor":1,"wildOrNull":"x","things":null}}'),
    'none',
  ),
  misbehaving(
    'answers a number that no number holds',
    answering('{"data":{"wildOrNull":"x","things":[{"name":"x","count":1e400}]}}'),
    'INTERNAL_SERVER_ERROR',
  ),
]
