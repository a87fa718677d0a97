import { once } from 'node:events'
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { request as httpRequest } from 'node:http'
import { connect } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { signAccessToken } from '@yiwang/shared/caller'
import { accessTokenKey, createToyGateway, type ToyGateway } from './toy-graph.ts'
import { startServer } from './http-server.ts'

let toy: ToyGateway
let url = ''
let directory = ''
beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), 'explorer-'))
  await mkdir(join(directory, 'assets'))
  await writeFile(join(directory, 'index.html'), '<!doctype html><title>一网</title>')
  await writeFile(join(directory, 'assets', 'main-Ab12Cd34.js'), 'export {}')
  toy = await createToyGateway({ explorerDir: directory, demoRoles: () => Promise.resolve([{ role: 'CITIZEN' }]) })
  url = (await toy.gateway.listen({ port: 0, host: '127.0.0.1' })).url
})
afterAll(async () => {
  await toy.gateway.close()
  await rm(directory, { recursive: true })
})

const post = (body: unknown, headers: Record<string, string> = {}) =>
  fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  })
const read = async (response: Response) => ({
  status: response.status,
  body: (await response.json()) as {
    data?: unknown
    errors?: { message: string; extensions: Record<string, unknown> }[]
  },
})
const codeOf = async (response: Response) => {
  const { status, body } = await read(response)
  return [status, body.errors?.[0]?.extensions['code']]
}
const tokenFor = (id: string) =>
  signAccessToken(
    {
      sub: id,
      displayName: '王某',
      roles: ['CITIZEN'],
      regions: [],
      grids: [],
      department: null,
      organisation: null,
      personId: null,
      workerId: null,
    },
    accessTokenKey,
    '1h',
  )

describe('/graphql', () => {
  test('answers POST', async () => {
    expect(await read(await post({ query: '{ open }' }))).toEqual({ status: 200, body: { data: { open: 'open' } } })
  })

  test('answers GET with a header that a foreign page cannot set', async () => {
    const response = await fetch(`${url}/graphql?query={open}`, { headers: { 'apollo-require-preflight': '1' } })
    expect(await read(response)).toEqual({ status: 200, body: { data: { open: 'open' } } })
  })

  test('refuses GET that a foreign page could send', async () => {
    const { status, body } = await read(await fetch(`${url}/graphql?query={open}`))
    expect(status).toBe(400)
    expect(body.errors?.[0]?.message).toContain('CSRF')
  })

  test.each([
    ['{ nothing }', 'GRAPHQL_VALIDATION_FAILED'],
    ['{ open', 'GRAPHQL_PARSE_FAILED'],
  ])('answers %j with %s and no stack', async (query, code) => {
    const { status, body } = await read(await post({ query }))
    expect([status, body.errors?.[0]?.extensions]).toEqual([200, { code }])
  })

  test('refuses variables that do not fit before any subgraph is asked', async () => {
    toy.asked.length = 0
    expect(
      await codeOf(await post({ query: 'query($id: ID!) { person(id: $id) { name } }', variables: { id: {} } })),
    ).toEqual([200, 'BAD_USER_INPUT'])
    expect(toy.asked).toEqual([])
  })

  test('says that there is no operation of the name', async () => {
    const query = 'query Known { __typename }'
    expect(await codeOf(await post({ query, operationName: 'Other' }))).toEqual([200, 'OPERATION_RESOLUTION_FAILURE'])
  })

  test('refuses a subscription with a reason', async () => {
    expect(await codeOf(await post({ query: 'subscription { ticks }' }))).toEqual([200, 'OPERATION_NOT_SUPPORTED'])
  })

  test('refuses other methods, other types, other text and too much of it', async () => {
    expect(await codeOf(await fetch(`${url}/graphql`, { method: 'DELETE' }))).toEqual([405, 'METHOD_NOT_ALLOWED'])
    expect(await codeOf(await post('{ open }', { 'content-type': 'text/plain' }))).toEqual([
      415,
      'UNSUPPORTED_MEDIA_TYPE',
    ])
    expect(await codeOf(await post('{ open }'))).toEqual([400, 'BAD_USER_INPUT'])
    expect(await codeOf(await post({ query: `{ open } # ${'x'.repeat(1_100_000)}` }))).toEqual([
      413,
      'PAYLOAD_TOO_LARGE',
    ])
  })

  test('refuses too much that comes in pieces', async () => {
    const status = await new Promise((resolve) => {
      const request = httpRequest(
        `${url}/graphql`,
        { method: 'POST', headers: { 'content-type': 'application/json' } },
        (response) => {
          response.resume()
          resolve(response.statusCode)
        },
      )
      for (let piece = 0; piece < 20; piece++) request.write('x'.repeat(100_000))
      request.end()
    })
    expect(status).toBe(413)
  })
})

describe('identity', () => {
  test('a valid token is the caller that subgraphs see, with the purpose of this request', async () => {
    toy.asked.length = 0
    const headers = { authorization: `Bearer ${await tokenFor('u7')}`, 'x-purpose': encodeURIComponent('入户核实') }
    expect((await read(await post({ query: '{ guarded }' }, headers))).body).toEqual({ data: { guarded: 'guarded' } })
    expect(toy.asked[0]?.caller).toMatchObject({ id: 'u7', purpose: '入户核实' })
  })

  test.each(['Bearer nonsense', 'Bearer a.b.c', 'Basic dXNlcg=='])('%s is 401', async (authorization) => {
    expect(await codeOf(await post({ query: '{ open }' }, { authorization }))).toEqual([401, 'UNAUTHENTICATED'])
  })

  test('a purpose that is too long or no text is refused', async () => {
    expect(await codeOf(await post({ query: '{ open }' }, { 'x-purpose': 'x'.repeat(201) }))).toEqual([
      400,
      'BAD_USER_INPUT',
    ])
    expect(await codeOf(await post({ query: '{ open }' }, { 'x-purpose': '%E4%' }))).toEqual([400, 'BAD_USER_INPUT'])
  })

  test('a sane trace id is kept, an odd one replaced', async () => {
    const traceOf = async (id: string) =>
      (await post({ query: '{ open }' }, { 'x-trace-id': id })).headers.get('x-trace-id')
    expect(await traceOf('abc-12345678')).toBe('abc-12345678')
    expect(await traceOf('a b<script>')).toMatch(/^[0-9a-f-]{36}$/)
  })
})

describe('the explorer', () => {
  test('is served at / under a strict content security policy', async () => {
    const response = await fetch(url)
    expect(await response.text()).toContain('一网')
    expect(Object.fromEntries(response.headers)).toMatchObject({
      'content-type': 'text/html; charset=utf-8',
      'cache-control': 'no-cache',
      'x-content-type-options': 'nosniff',
      'content-security-policy':
        "default-src 'self'; script-src 'self'; style-src 'self' 'unsafe-inline'; worker-src 'self' blob:; img-src 'self' data:; font-src 'self' data:; connect-src 'self'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'",
    })
  })

  test('lets hashed files be kept and others be asked for again', async () => {
    const asset = await fetch(`${url}/explorer/assets/main-Ab12Cd34.js`)
    expect(asset.headers.get('content-type')).toBe('text/javascript; charset=utf-8')
    expect(asset.headers.get('cache-control')).toContain('immutable')
    const again = await fetch(url, { headers: { 'if-none-match': (await fetch(url)).headers.get('etag') ?? '' } })
    expect([again.status, await again.text()]).toEqual([304, ''])
  })

  test.each([
    '/explorer/../package.json',
    '/explorer/%2e%2e/package.json',
    '/explorer/none.js',
    '/__proto__',
    '/nothing',
  ])('has no %s', async (path) => {
    const status = await new Promise((resolve) => {
      // fetch would tidy the path up
      httpRequest(url, { path }, (response) => {
        response.resume()
        resolve(response.statusCode)
      }).end()
    })
    expect(status).toBe(404)
  })

  test('finds the demo roles only where there are some', async () => {
    expect((await read(await fetch(`${url}/explorer/demo-roles.json`))).body).toEqual([{ role: 'CITIZEN' }])
    const bare = await createToyGateway()
    const { url: other } = await bare.gateway.listen({ port: 0, host: '127.0.0.1' })
    expect(await codeOf(await fetch(`${other}/explorer/demo-roles.json`))).toEqual([404, 'NOT_FOUND'])
    expect(await codeOf(await fetch(other))).toEqual([404, 'NOT_FOUND'])
    await bare.gateway.close()
  })
})

test('health is answered', async () => {
  expect((await fetch(`${url}/health?live`)).status).toBe(200)
  expect((await fetch(`${url}/health?ready`)).status).toBe(200)
})

test('a taken port is a clear error', async () => {
  const taken = await startServer(() => undefined)
  const { gateway } = await createToyGateway()
  await expect(gateway.listen({ port: taken.port, host: '127.0.0.1' })).rejects.toMatchObject({ code: 'PORT_IN_USE' })
  await gateway.close()
  await taken.close()
})

test('closing finishes what runs and accepts nothing new', async () => {
  let release: () => void = () => undefined
  const held = new Promise<void>((resolve) => (release = resolve))
  let arrive: () => void = () => undefined
  const arrived = new Promise<void>((resolve) => (arrive = resolve))
  const slow = {
    name: 'slow',
    close: () => Promise.resolve(),
    execute: async () => (arrive(), await held, { data: { open: 'late' } }),
  }
  const { gateway } = await createToyGateway({ subgraphs: () => slow })
  const { url: address } = await gateway.listen({ port: 0, host: '127.0.0.1' })
  const running = fetch(`${address}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: '{"query":"{ open }"}',
  })
  await arrived
  const closed = gateway.close()
  await expect(fetch(`${address}/health?live`)).rejects.toThrow()
  release()
  expect(await (await running).json()).toEqual({ data: { open: 'late' } })
  await closed
})

test('closing does not wait for a connection on which nobody has asked', async () => {
  const { gateway } = await createToyGateway({ drainMs: 600_000 })
  const { url: address } = await gateway.listen({ port: 0, host: '127.0.0.1' })
  const connection = connect(Number(new URL(address).port), '127.0.0.1')
  await once(connection, 'connect')
  // who connected later was let in later
  await fetch(`${address}/health?live`)
  await Promise.all([once(connection, 'close'), gateway.close()])
})
