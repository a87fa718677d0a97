import { createHash } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { signAccessToken } from '@yiwang/shared/caller'
import { serverAudits } from 'graphql-http'
import type { ApolloPlugin } from '../src/execution/create-apollo-server.ts'
import { accessTokenKey, createToyGateway, type ToyGateway } from './toy-graph.ts'

const fronts = ['lean', 'apollo-server'] as const
type Front = (typeof fronts)[number]

const toys = new Map<Front, ToyGateway>()
const urls = new Map<Front, string>()
const urlOf = (front: Front) => urls.get(front) ?? ''
beforeAll(async () => {
  for (const front of fronts) {
    const toy = await createToyGateway({ front, persistedQueryCacheSize: 10 })
    toys.set(front, toy)
    urls.set(front, `${(await toy.gateway.listen({ port: 0, host: '127.0.0.1' })).url}/graphql`)
  }
})
afterAll(async () => {
  for (const { gateway } of toys.values()) await gateway.close()
})

interface Asked {
  readonly method?: string
  readonly search?: string
  readonly headers?: Readonly<Record<string, string>>
  readonly body?: string
}

async function ask(front: Front, { method = 'POST', search = '', headers = {}, body }: Asked) {
  const sent = { 'x-trace-id': 'trace-1234', ...headers }
  const response = await fetch(urlOf(front) + search, {
    method,
    headers: sent,
    ...(body === undefined ? {} : { body }),
  })
  const { status } = response
  return {
    status,
    type: response.headers.get('content-type'),
    allow: response.headers.get('allow'),
    body: await response.text(),
  }
}

const json = { 'content-type': 'application/json' }
const strict = { ...json, accept: 'application/graphql-response+json' }
const post = (value: unknown, headers: Readonly<Record<string, string>> = json): Asked => ({
  headers,
  body: typeof value === 'string' ? value : JSON.stringify(value),
})
const get = (
  parameters: Record<string, string>,
  headers: Readonly<Record<string, string>> = { 'apollo-require-preflight': '1' },
) => ({
  method: 'GET',
  search: `?${String(new URLSearchParams(parameters))}`,
  headers,
})
const sha256 = (text: string) => createHash('sha256').update(text).digest('hex')
const hashed = (query: string, more: object = {}) => ({
  ...more,
  extensions: { persistedQuery: { version: 1, sha256Hash: sha256(query) } },
})
const inEvents = { ...json, accept: 'text/event-stream' }
const inParts = { ...json, accept: 'multipart/mixed;deferSpec=20220824, application/json' }
const deferred = '{ person(id: "1") { id ... @defer { bloodType } } }'
const heavy =
  '{ person(id: "2") { id label friends { name bloodType visits { day place { name } } } } found { ... on Person { insured } } }'

/** What is asked, and with which status and code it is answered; the rest is what both fronts agree on. */
const cases: readonly (readonly [what: string, asked: Asked, status: number, contains: string])[] = [
  ['a query', post({ query: '{ open }' }), 200, '{"data":{"open":"open"}}'],
  ['one that accepts the strict type', post({ query: '{ open }' }, strict), 200, '{"data":{"open":"open"}}'],
  ['one over several subgraphs', post({ query: heavy }), 200, '"bloodType":"AB"'],
  ['introspection beside data', post({ query: '{ open __schema { queryType { name } } }' }), 200, '"queryType"'],
  ['no more than __typename', post({ query: '{ __typename }' }), 200, '{"data":{"__typename":"Query"}}'],
  ['GET', get({ query: '{ open }' }), 200, '"open"'],
  [
    'GET with the operation named in a header',
    get({ query: '{ open }' }, { 'x-apollo-operation-name': 'x' }),
    200,
    '"open"',
  ],
  ['GET of JSON', get({ query: '{ open }' }, json), 200, '"open"'],
  [
    'GET with variables',
    get({ query: 'query($id: ID!) { person(id: $id) { name } }', variables: '{"id":"2"}' }),
    200,
    '李二',
  ],
  [
    'nulls where something is optional',
    post({ query: '{ open }', variables: null, operationName: null, extensions: null }),
    200,
    '"open"',
  ],
  [
    'the operation of the name',
    post({ query: 'query A { open } query B { people { name } }', operationName: 'B' }),
    200,
    '张一',
  ],
  ['a mutation', post({ query: 'mutation { ping }' }), 200, 'pong'],
  [
    'a client that likes another type better',
    post({ query: '{ open }' }, { ...json, accept: 'text/html, application/graphql-response+json;q=0.5, */*;q=0.1' }),
    200,
    '"open"',
  ],

  ['an error at a field', post({ query: '{ open fail(how: "RULE_VIOLATION") }' }), 200, '"rule":"R-1"'],
  ['an error whose text stays inside', post({ query: '{ fail }' }), 200, '"traceId":"trace-1234"'],
  ['an error at an entity', post({ query: '{ people { name bloodType } }' }), 200, 'OUT_OF_REGION'],
  ['a field that is guarded', post({ query: '{ open guarded }' }), 200, 'UNAUTHORIZED_FIELD_OR_TYPE'],

  ['no GraphQL', post({ query: '{ open' }), 200, 'GRAPHQL_PARSE_FAILED'],
  ['no GraphQL, strictly', post({ query: '{ open' }, strict), 400, 'GRAPHQL_PARSE_FAILED'],
  ['what the schema does not have', post({ query: '{ nothing open { x } }' }), 200, 'GRAPHQL_VALIDATION_FAILED'],
  [
    'what the schema does not have, strictly',
    post({ query: '{ nothing }' }, strict),
    400,
    '"locations":[{"line":1,"column":3}]',
  ],
  ['too many tokens', post({ query: `{ ${'open '.repeat(16_000)} }` }, strict), 400, 'OPERATION_LIMIT_EXCEEDED'],
  ['variables that do not fit', post({ query: 'query($id: ID!) { person(id: $id) { name } }' }), 200, 'BAD_USER_INPUT'],
  [
    'variables that do not fit, strictly',
    post({ query: 'query($id: ID!) { person(id: $id) { name } }', variables: { id: {} } }, strict),
    400,
    '"locations"',
  ],
  [
    'no operation of the name',
    post({ query: 'query A { open }', operationName: 'B' }),
    200,
    'OPERATION_RESOLUTION_FAILURE',
  ],
  [
    'several operations and no name',
    post({ query: 'query A { open } query B { open }' }, strict),
    400,
    'OPERATION_RESOLUTION_FAILURE',
  ],
  ['a subscription', post({ query: 'subscription { ticks }' }, strict), 400, 'OPERATION_NOT_SUPPORTED'],
  ['a mutation by GET', get({ query: 'mutation { ping }' }), 405, 'METHOD_NOT_ALLOWED'],
  ['a mutation by GET, strictly', get({ query: 'mutation { ping }' }, { ...strict }), 405, 'METHOD_NOT_ALLOWED'],

  ['a GET that another site could send', get({ query: '{ open }' }, {}), 400, 'CSRF_PREVENTED'],
  [
    'a GET of a simple type',
    get({ query: '{ open }' }, { 'content-type': 'text/plain' }),
    415,
    'UNSUPPORTED_MEDIA_TYPE',
  ],
  ['a POST of a simple type', post('{ open }', { 'content-type': 'text/plain' }), 415, 'UNSUPPORTED_MEDIA_TYPE'],
  [
    'another charset',
    post({ query: '{ open }' }, { 'content-type': 'application/json; charset=gbk' }),
    415,
    'UNSUPPORTED_MEDIA_TYPE',
  ],
  ['another method', { method: 'PUT' }, 405, 'METHOD_NOT_ALLOWED'],
  ['a client that reads no JSON', post({ query: '{ open }' }, { ...json, accept: 'text/html' }), 406, 'NOT_ACCEPTABLE'],
  [
    'a client that refuses both types',
    post({ query: '{ open }' }, { ...json, accept: 'application/json;q=0, application/graphql-response+json;q=x' }),
    406,
    'NOT_ACCEPTABLE',
  ],
  ['a batch', post([{ query: '{ open }' }]), 400, 'BAD_USER_INPUT'],
  ['a batch, strictly', post([{ query: '{ open }' }], strict), 400, 'BAD_USER_INPUT'],
  ['no JSON', post('{ open }'), 400, 'BAD_USER_INPUT'],
  ['no object', post('null'), 400, 'BAD_USER_INPUT'],
  ['no query', post({ qeury: '{ open }' }), 400, 'BAD_USER_INPUT'],
  ['an empty query', post({ query: '' }), 400, 'BAD_USER_INPUT'],
  ['a query that is no text', post({ query: { kind: 'Document' } }), 400, 'BAD_USER_INPUT'],
  ['variables that are text', post({ query: '{ open }', variables: '{}' }), 400, 'BAD_USER_INPUT'],
  ['a name that is a number', post({ query: '{ open }', operationName: 1 }), 400, 'BAD_USER_INPUT'],
  ['variables of a GET that are no JSON', get({ query: '{ open }', variables: '{' }), 400, 'BAD_USER_INPUT'],
  ['a parameter twice', { ...get({ query: '{ open }' }), search: '?query={open}&query={open}' }, 400, 'BAD_USER_INPUT'],
  ['too much', post({ query: `{ open } # ${'x'.repeat(1_100_000)}` }, strict), 413, 'PAYLOAD_TOO_LARGE'],
  ['a bad token', post({ query: '{ open }' }, { ...strict, authorization: 'Bearer a.b.c' }), 401, 'UNAUTHENTICATED'],

  ['a hash that nobody knows', post(hashed('{ unheard }')), 200, 'PERSISTED_QUERY_NOT_FOUND'],
  [
    'a hash that nobody knows, strictly',
    post(hashed('{ unheard }'), strict),
    400,
    '"message":"PersistedQueryNotFound"',
  ],
  ['a hash of another text', post(hashed('{ open }', { query: '{ people { name } }' })), 400, 'BAD_USER_INPUT'],
  [
    'a hash of another version',
    post({ query: '{ open }', extensions: { persistedQuery: { version: 2, sha256Hash: sha256('{ open }') } } }),
    400,
    'BAD_USER_INPUT',
  ],
  ['a text with its hash', post(hashed('{ open people { id } }', { query: '{ open people { id } }' })), 200, '"open"'],
  ['the hash alone afterwards', post(hashed('{ open people { id } }')), 200, '"open"'],
  [
    'the hash alone by GET',
    get({ extensions: JSON.stringify(hashed('{ open people { id } }').extensions) }),
    200,
    '"open"',
  ],

  [
    'a query as events',
    post({ query: '{ open }' }, inEvents),
    200,
    'event: next\ndata: {"data":{"open":"open"}}\n\nevent: complete',
  ],
  ['a refusal as events', post({ query: '{ nothing }' }, inEvents), 200, 'GRAPHQL_VALIDATION_FAILED'],
  ['a deferred answer', post(hashed(deferred, { query: deferred }), inParts), 200, '"hasNext":false'],
  ['a deferred answer by its hash', post(hashed(deferred), inParts), 200, '"hasNext":false'],
  ['a deferred answer for a client that reads none', post({ query: deferred }), 200, '"bloodType":"AB"'],
]

describe('both fronts answer the same bytes to', () => {
  test.each(cases)('%s', async (_, asked, status, contains) => {
    const [lean, apollo] = [await ask('lean', asked), await ask('apollo-server', asked)]
    expect(lean.status).toBe(status)
    expect(lean.body).toContain(contains)
    expect(apollo).toEqual(lean)
  })

  test('a caller with a token', async () => {
    const claims = { sub: 'u7', displayName: '王某', roles: ['CITIZEN' as const], regions: [], grids: [] }
    const nobody = { department: null, organisation: null, personId: null, workerId: null }
    const token = await signAccessToken({ ...claims, ...nobody, scopes: ['pay', 'read'] }, accessTokenKey, '1h')
    const asked = post({ query: '{ guarded people { name salary } }' }, { ...json, authorization: `Bearer ${token}` })
    const lean = await ask('lean', asked)
    expect(lean.body).toContain('"salary":10')
    expect(await ask('apollo-server', asked)).toEqual(lean)
  })
})

test('an answer is of the type that the client asked for, also when it is refused', async () => {
  const types = async (accept: string, query: string) => (await ask('lean', post({ query }, { ...json, accept }))).type
  for (const query of ['{ open }', '{ open', '']) {
    expect(await types('application/json', query)).toBe('application/json; charset=utf-8')
    expect(await types('application/graphql-response+json', query)).toBe(
      'application/graphql-response+json; charset=utf-8',
    )
    expect(await types('application/graphql-response+json, application/json;q=0.9', query)).toMatch(
      /^application\/graphql/,
    )
    expect(await types('application/json, application/graphql-response+json', query)).toMatch(/^application\/json/)
    expect(await types('*/*', query)).toMatch(/^application\/json/)
  }
})

describe.each(fronts)('the GraphQL-over-HTTP audit of %s', (front) => {
  const audits = serverAudits({
    url: () => urlOf(front),
    fetchFn: (url: string, init: RequestInit = {}) =>
      fetch(url, {
        ...init,
        headers: { ...(init.headers as Record<string, string>), 'apollo-require-preflight': '1' },
      }),
  })

  test('has all its 61 cases', () => expect(audits).toHaveLength(61))

  test.each(audits.map(({ id, name, fn }) => ({ id, name, fn })))('$id $name', async ({ fn }) => {
    const result = await fn()
    expect([result.status, 'reason' in result ? result.reason : null]).toEqual(['ok', null])
  })
})

test('hashes mean nothing where no texts are kept', async () => {
  const { gateway } = await createToyGateway()
  const { url } = await gateway.listen({ port: 0, host: '127.0.0.1' })
  const response = await fetch(`${url}/graphql`, { method: 'POST', ...post(hashed('{ open }')) })
  expect([response.status, await response.text()]).toEqual([
    200,
    expect.stringContaining('PERSISTED_QUERY_NOT_SUPPORTED'),
  ])
  await gateway.close()
})

test('plugins choose Apollo Server, see each operation and what is wrong with it, and may look at the answer', async () => {
  const seen: unknown[] = []
  const plugin: ApolloPlugin = {
    requestDidStart: () =>
      Promise.resolve({
        didEncounterErrors: ({ errors }) => Promise.resolve(void seen.push(errors.map(({ message }) => message))),
        willSendResponse: ({ response: { body, http }, contextValue }) => {
          http.headers.set('x-seen', contextValue.caller.id === '' ? 'nobody' : 'somebody')
          if (body.kind === 'single') seen.push(body.singleResult.data?.['open'])
          return Promise.resolve()
        },
      }),
  }
  const { gateway } = await createToyGateway({ plugins: [plugin] })
  const { url } = await gateway.listen({ port: 0, host: '127.0.0.1' })
  const send = (query: string) => fetch(`${url}/graphql`, { method: 'POST', ...post({ query }) })
  const answer = await send('{ open }')
  expect([answer.headers.get('x-seen'), await answer.json()]).toEqual(['nobody', { data: { open: 'open' } }])
  await send('{ nothing }')
  expect(seen).toEqual(['open', ['Cannot query field "nothing" on type "Query".'], undefined])
  await gateway.close()
})

test('plugins without their front are refused', async () => {
  await expect(createToyGateway({ front: 'lean', plugins: [{}] })).rejects.toThrow(
    'plugins need the front apollo-server',
  )
})
