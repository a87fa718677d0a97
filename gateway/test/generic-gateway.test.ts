import { appendFile, mkdtemp, rename, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { type GatewayProcess, startGateway } from './gateway-process.ts'
import { startServer, type TestServer } from './http-server.ts'
import { toySupergraph } from './toy-graph.ts'

/** A supergraph of strangers: no key, no database, no department. */
let directory = ''
let file = ''
let subgraph: TestServer
let gateway: GatewayProcess
const running: GatewayProcess[] = []
const received: Record<string, unknown>[] = []
const sdl = () => toySupergraph({ people: subgraph.url, health: subgraph.url })

beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), 'generic-'))
  file = join(directory, 'supergraph.graphql')
  subgraph = await startServer((request, response) => {
    received.push(request.headers)
    response.setHeader('content-type', 'application/json')
    response.end('{"data":{"open":"sesame"}}')
  })
  await writeFile(file, sdl())
  gateway = await startGateway(['--supergraph', file])
  running.push(gateway)
})
afterAll(async () => {
  for (const each of running) await each.stop()
  await subgraph.close()
  await rm(directory, { recursive: true })
})

async function ask(query: string, headers: Record<string, string> = {}) {
  const response = await fetch(`${gateway.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify({ query }),
  })
  return (await response.json()) as { data?: unknown; errors?: { extensions: { code: string } }[] }
}

test('a supergraph file is all it needs to answer', async () => {
  expect(await ask('{ open }')).toEqual({ data: { open: 'sesame' } })
  const get = await fetch(`${gateway.url}/graphql?query={open}`, { headers: { 'apollo-require-preflight': '1' } })
  expect(await get.json()).toEqual({ data: { open: 'sesame' } })
  expect((await fetch(`${gateway.url}/health?live`)).status).toBe(200)
  expect((await fetch(`${gateway.url}/health?ready`)).status).toBe(200)
})

test('without keys everybody is anonymous: no caller is forwarded, tokens mean nothing, guards stay closed', async () => {
  received.length = 0
  const headers = { authorization: 'Bearer a.b.c' }
  expect(await ask('{ open }', headers)).toEqual({ data: { open: 'sesame' } })
  expect(received[0]).not.toHaveProperty('x-yiwang-caller')
  expect(received[0]).not.toHaveProperty('authorization')
  const { data, errors } = await ask('{ guarded }', headers)
  expect([data, errors?.[0]?.extensions.code]).toEqual([{ guarded: null }, 'UNAUTHORIZED_FIELD_OR_TYPE'])
})

test('a new file is taken whole, however it is written, and a broken one is not', async () => {
  // renamed over
  await writeFile(`${file}.new`, sdl().replaceAll('clinics', 'hospitals'))
  await rename(`${file}.new`, file)
  await gateway.logged('supergraph-replaced', 1)
  expect((await ask('{ clinics { name } }')).errors?.[0]?.extensions.code).toBe('GRAPHQL_VALIDATION_FAILED')

  // broken: the gateway goes on with what it has
  await writeFile(file, 'type Query { broken')
  await gateway.logged('supergraph-refused')
  expect(await ask('{ open }')).toEqual({ data: { open: 'sesame' } })

  // in place, piece by piece
  const text = sdl()
  await writeFile(file, '')
  for (let at = 0; at < text.length; at += 500) {
    await appendFile(file, text.slice(at, at + 500))
    await new Promise((resolve) => setTimeout(resolve, 10))
  }
  await gateway.logged('supergraph-replaced', 2)
  expect((await ask('{ clinics { name } }')).errors ?? []).not.toMatchObject([
    { extensions: { code: 'GRAPHQL_VALIDATION_FAILED' } },
  ])
})

test('SIGHUP looks at the file where it is not watched', async () => {
  const config = join(directory, 'gateway.yaml')
  const own = join(directory, 'own.graphql')
  await writeFile(config, 'server: { watchSupergraph: false }')
  await writeFile(own, sdl())
  const still = await startGateway(['--supergraph', own, '--config', config])
  await writeFile(own, sdl().replaceAll('clinics', 'hospitals'))
  still.child.kill('SIGHUP')
  await still.logged('supergraph-replaced')
  expect(await still.stop()).toBe(0)
})
