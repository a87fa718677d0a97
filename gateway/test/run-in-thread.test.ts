import { spawnSync } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { startGateway } from './gateway-process.ts'
import { toySupergraph } from './toy-graph.ts'

let directory = ''
let file = ''
beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), 'thread-'))
  file = join(directory, 'supergraph.graphql')
  await writeFile(file, toySupergraph())
})
afterAll(() => rm(directory, { recursive: true }))

test('the built gateway takes signals and ends with the code of a process without a thread', async () => {
  const gateway = await startGateway(['--supergraph', file])
  const body = JSON.stringify({ query: '{ __typename }' })
  const headers = { 'content-type': 'application/json' }
  const answer = await fetch(`${gateway.url}/graphql`, { method: 'POST', headers, body })
  expect(await answer.json()).toEqual({ data: { __typename: 'Query' } })
  await writeFile(file, toySupergraph().replaceAll('clinics', 'hospitals'))
  gateway.child.kill('SIGHUP')
  await gateway.logged('supergraph-replaced')
  expect(await gateway.stop()).toBe(0)
})

test('what fails at the start says why and ends with 1', () => {
  const main = fileURLToPath(new URL('../dist/main.js', import.meta.url))
  const { status, stderr } = spawnSync(process.execPath, [main, '--supergraph', join(directory, 'none')], {
    encoding: 'utf8',
  })
  expect([status, stderr]).toEqual([1, expect.stringContaining('ENOENT')])
})
