import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import type { IncomingHttpHeaders } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals'
import { type GatewayProcess, startGateway } from './gateway-process.ts'
import { startServer, type TestServer } from './http-server.ts'
import { toySupergraph } from './toy-graph.ts'

const received: { readonly people: IncomingHttpHeaders[]; readonly health: IncomingHttpHeaders[] } = {
  people: [],
  health: [],
}
let directory = ''
const servers: TestServer[] = []
let gateway: GatewayProcess

beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), 'forwarded-'))
  const subgraph = async (name: keyof typeof received, data: object) => {
    const server = await startServer((request, response) => {
      received[name].push(request.headers)
      response.setHeader('content-type', 'application/json')
      // late enough for equal queries to meet
      setTimeout(() => response.end(JSON.stringify({ data })), 100)
    })
    servers.push(server)
    return server.url
  }
  const urls = {
    people: await subgraph('people', { people: [{ __typename: 'Person', id: '1' }] }),
    health: await subgraph('health', { _entities: [{ __typename: 'Person', visits: [] }] }),
  }
  await writeFile(join(directory, 'supergraph.graphql'), toySupergraph(urls))
  const config = 'subgraphs: { named: { people: { forwardHeaders: [x-tenant, accept-language] } } }'
  await writeFile(join(directory, 'gateway.yaml'), config)
  gateway = await startGateway([
    ...['--supergraph', join(directory, 'supergraph.graphql')],
    ...['--config', join(directory, 'gateway.yaml')],
  ])
})
afterAll(async () => {
  await gateway.stop()
  for (const server of servers) await server.close()
  await rm(directory, { recursive: true })
})
beforeEach(() => {
  received.people.length = 0
  received.health.length = 0
})

async function ask(headers: Record<string, string>) {
  const response = await fetch(`${gateway.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify({ query: '{ people { id visits { day } } }' }),
  })
  expect(await response.json()).toEqual({ data: { people: [{ id: '1', visits: [] }] } })
}

test('a header of the client goes on to the subgraph that lists it, and to no other', async () => {
  await ask({ 'x-tenant': 'north', 'accept-language': 'zh-CN', 'x-private': 'mine' })
  expect(received.people[0]).toMatchObject({ 'x-tenant': 'north', 'accept-language': 'zh-CN' })
  expect(received.people[0]).not.toHaveProperty('x-private')
  expect(received.health[0]).not.toHaveProperty('x-tenant')
})

test('equal queries of one caller with different headers are two where the headers go on, and one elsewhere', async () => {
  await Promise.all([ask({ 'x-tenant': 'north' }), ask({ 'x-tenant': 'south' })])
  expect(received.people.map((headers) => headers['x-tenant']).sort()).toEqual(['north', 'south'])
  await Promise.all([ask({ 'x-private': 'mine' }), ask({ 'x-private': 'yours' })])
  expect(received.people).toHaveLength(3)
})
