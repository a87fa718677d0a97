import type { RequestListener } from 'node:http'
import { afterEach, describe, expect, test } from '@jest/globals'
import { createHttpClient, type Gateway, type GatewayOptions, type LogEntry } from '../src/index.ts'
import { callerWith, createToyGateway, toExecutor, toySchemas, toySupergraph } from './toy-graph.ts'
import { serveExecutor, startServer, type TestServer } from './http-server.ts'

const open: { close(): Promise<void> }[] = []
afterEach(async () => {
  for (const resource of open.splice(0).reverse()) await resource.close()
})

/** People behind a healthy socket, health behind whatever the test puts there. */
async function gatewayWith(
  health: RequestListener,
  { policyOf = () => ({ timeoutMs: 2_000 }) }: Pick<GatewayOptions, 'policyOf'> = {},
): Promise<{ gateway: Gateway; healthServer: TestServer; log: LogEntry[] }> {
  const people = await startServer(serveExecutor(toExecutor('people', toySchemas().people)))
  const healthServer = await startServer(health)
  const log: LogEntry[] = []
  const { gateway } = await createToyGateway({
    supergraphSdl: toySupergraph({ people: people.url, health: healthServer.url }),
    subgraphs: (name, url) => createHttpClient({ name, url, maxResponseBytes: 100_000 }),
    policyOf,
    log: (entry) => log.push(entry),
  })
  open.push(people, healthServer, gateway)
  return { gateway, healthServer, log }
}

const healthy = () => serveExecutor(toExecutor('health', toySchemas().health))
const query = '{ open clinics { name } people { name bloodType visits { day } } }'

async function ask(gateway: Gateway, text = query) {
  const { data, errors = [] } = await gateway.executeOperation({ query: text, caller: callerWith() })
  return {
    data: JSON.parse(JSON.stringify(data ?? null)) as unknown,
    errors: JSON.parse(JSON.stringify(errors)) as { message: string; path?: unknown[]; extensions: object }[],
  }
}

const withoutHealth = {
  open: 'open',
  clinics: null,
  people: [
    { name: '张一', bloodType: null, visits: null },
    { name: '李二', bloodType: null, visits: null },
  ],
}

const answer =
  (type: string, body: string, status = 200): RequestListener =>
  (_, response) => {
    response.writeHead(status, { 'content-type': type })
    response.end(body)
  }
const json = (body: unknown) => answer('application/json', JSON.stringify(body))

function deferred() {
  let resolve: () => void = () => undefined
  return {
    promise: new Promise<void>((done) => (resolve = done)),
    resolve: () => {
      resolve()
    },
  }
}

describe('a subgraph costs only its own branch when it', () => {
  test.each<[string, RequestListener]>([
    ['hangs', () => undefined],
    ['breaks the connection', (request) => request.socket.destroy()],
    ['answers HTML', answer('text/html', '<h1>welcome to 10.1.2.3</h1>')],
    ['answers broken JSON', answer('application/json', '{"data": ')],
    ['answers status 502', answer('application/json', '{"data":{}}', 502)],
    ['redirects', (_, response) => response.writeHead(307, { location: 'http://127.0.0.1:1/elsewhere' }).end()],
    ['answers too much', json({ data: { clinics: [{ name: 'x'.repeat(200_000) }] } })],
    ['answers a list', json([1])],
    ['answers nothing', json({})],
    ['answers null without a reason', json({ data: null })],
    ['answers text for a list', json({ data: { clinics: 'many', _entities: 'many' } })],
    ['answers lists for objects', json({ data: { clinics: [[1]], _entities: [[], []] } })],
    ['answers too few entities', json({ data: { clinics: 7, _entities: [{}] } })],
    [
      'answers an odd __typename',
      json({ data: { clinics: [{ __typename: 5 }], _entities: [{ __typename: 5 }, null] } }),
    ],
    ['answers errors that are none', json({ errors: 'no' })],
  ])('%s', async (_, health) => {
    const { gateway, healthServer, log } = await gatewayWith(health)
    const { data, errors } = await ask(gateway)
    expect(data).toEqual(withoutHealth)
    expect(errors).toEqual(
      [['clinics'], ['people', '@', 'bloodType'], ['people', '@', 'visits']].map((path) => ({
        message: '子系统 health 暂时不可用，请稍后再试',
        path,
        extensions: { code: 'SUBGRAPH_UNAVAILABLE' },
      })),
    )
    expect(JSON.stringify(errors)).not.toMatch(new RegExp(`127\\.0\\.0|10\\.1|${healthServer.port}|http|ECONN`))
    expect(log.filter(({ event }) => event === 'operation-failed')).toEqual([])
  })
})

test('a subgraph that stops and comes back is used again without a restart', async () => {
  const { gateway, healthServer } = await gatewayWith(healthy())
  expect((await ask(gateway, '{ clinics { name } }')).data).toEqual({ clinics: [{ name: '一院' }] })
  await healthServer.close()
  expect((await ask(gateway, '{ open clinics { name } }')).data).toEqual({ open: 'open', clinics: null })
  open.push(await startServer(healthy(), healthServer.port))
  expect((await ask(gateway, '{ clinics { name } }')).data).toEqual({ clinics: [{ name: '一院' }] })
})

describe('an error that a subgraph answers', () => {
  test('keeps its code and stands at the entity it belongs to', async () => {
    const { gateway } = await gatewayWith(healthy())
    const { data, errors } = await ask(gateway, '{ them: people { name blood: bloodType } }')
    expect(data).toEqual({
      them: [
        { name: '张一', blood: 'AB' },
        { name: '李二', blood: null },
      ],
    })
    expect(errors).toEqual([
      { message: '超出本人辖区', path: ['them', 1, 'blood'], extensions: { code: 'OUT_OF_REGION' } },
    ])
  })

  test('does not point at a neighbour when entities of other types stand between', async () => {
    const { gateway } = await gatewayWith(healthy())
    const { errors } = await gateway.executeOperation({
      query: '{ nodes { __typename ... on Person { bloodType } } }',
      caller: callerWith('ghosts'),
    })
    expect(errors?.map(({ path }) => path)).toEqual([['nodes', 3, 'bloodType']])
  })

  test('does not name fields the client did not ask for', async () => {
    const { gateway } = await gatewayWith(
      json({ errors: [{ message: 'x', path: ['_entities', 0, 'idHash'], extensions: { code: 'FORBIDDEN' } }] }),
    )
    const { errors } = await ask(gateway, '{ person(id: "1") { bloodType } }')
    expect(errors).toEqual([{ message: 'x', path: ['person'], extensions: { code: 'FORBIDDEN' } }])
  })

  test('without a path is told for each field that is missing', async () => {
    const { gateway } = await gatewayWith(
      json({ errors: [{ message: '未开放', extensions: { code: 'NOT_IMPLEMENTED' } }] }),
    )
    const { errors } = await ask(gateway, '{ person(id: "1") { bloodType insured } }')
    expect(errors.map(({ path, extensions }) => [path, extensions])).toEqual([
      [['person', 'bloodType'], { code: 'NOT_IMPLEMENTED' }],
      [['person', 'insured'], { code: 'NOT_IMPLEMENTED' }],
    ])
  })

  test('keeps only the extensions that a client may see', async () => {
    const { gateway } = await gatewayWith(healthy())
    const { errors } = await ask(gateway, '{ fail(how: "RULE_VIOLATION") }')
    expect(errors).toEqual([
      { message: 'RULE_VIOLATION', path: ['fail'], extensions: { code: 'RULE_VIOLATION', rule: 'R-1' } },
    ])
  })

  test('shows beside them the extensions that are listed for its subgraph, and to an error without a code none', async () => {
    const policyOf = (name: string) => (name === 'people' ? { visibleExtensions: ['stacktrace'] } : {})
    const { gateway } = await gatewayWith(healthy(), { policyOf })
    const { errors } = await ask(gateway, '{ listed: fail(how: "RULE_VIOLATION") unknown: fail }')
    expect(errors.map(({ extensions }) => extensions)).toEqual([
      { code: 'RULE_VIOLATION', rule: 'R-1', stacktrace: ['x'] },
      { code: 'INTERNAL_SERVER_ERROR', traceId: expect.any(String) as unknown },
    ])
  })

  test('without a code says nothing but the trace id', async () => {
    const { gateway } = await gatewayWith(healthy())
    const { data, errors } = await gateway.executeOperation({
      query: '{ open fail }',
      caller: callerWith(),
      traceId: 'trace-1234',
    })
    expect(JSON.parse(JSON.stringify(data))).toEqual({ open: 'open', fail: null })
    expect(errors).toEqual([
      { message: '服务内部错误', path: ['fail'], extensions: { code: 'INTERNAL_SERVER_ERROR', traceId: 'trace-1234' } },
    ])
  })

  test.each(['no table at http://db:3306', 'connect ECONNREFUSED', 'SELECT x FROM person'])(
    'with the text “%s” says nothing either',
    async (message) => {
      const { gateway } = await gatewayWith(json({ errors: [{ message, extensions: { code: 'BAD_USER_INPUT' } }] }))
      expect((await ask(gateway, '{ clinics { name } }')).errors[0]?.message).toBe('服务内部错误')
    },
  )
})

test('a leaf that does not fit its type is reported, its neighbours stay', async () => {
  const { gateway } = await gatewayWith(json({ data: { clinics: [{ name: '一院', beds: 'many' }] } }))
  const { data, errors } = await ask(gateway, '{ clinics { name beds } }')
  expect(data).toEqual({ clinics: [{ name: '一院', beds: null }] })
  expect(errors).toMatchObject([{ message: '服务内部错误', path: ['clinics', 0, 'beds'] }])
})

test('each subgraph is told who asks, signed for it alone', async () => {
  const { gateway, asked } = await createToyGateway()
  open.push(gateway)
  await ask(gateway)
  // signed in threads of their own, those that are asked at once arrive in any order
  expect(asked.map(({ subgraph, caller }) => `${subgraph} ${caller.id}`).sort()).toEqual([
    'health u1',
    'health u1',
    'people u1',
  ])
})

describe('a new supergraph', () => {
  test('is seen by the next request while a running one finishes on the old', async () => {
    const { promise: arrived, resolve: arrive } = deferred()
    const { promise: held, resolve: release } = deferred()
    const { gateway } = await gatewayWith((request, response) => {
      arrive()
      void held.then(() => {
        healthy()(request, response)
      })
    })
    const running = ask(gateway, '{ clinics { name } }')
    await arrived
    await gateway.replaceSupergraph(toySupergraph().replaceAll('clinics', 'hospitals'))
    const { errors } = await ask(gateway, '{ clinics { name } }')
    expect(errors).toMatchObject([{ extensions: { code: 'GRAPHQL_VALIDATION_FAILED' } }])
    release()
    expect((await running).data).toEqual({ clinics: [{ name: '一院' }] })
  })

  test('that is none is refused and changes nothing', async () => {
    const { gateway } = await gatewayWith(healthy())
    await expect(gateway.replaceSupergraph('type Query { a: Int }')).rejects.toThrow('超图无法加载')
    expect((await ask(gateway, '{ open }')).data).toEqual({ open: 'open' })
  })
})
