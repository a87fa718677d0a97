/**
 * The gateway's cold start, and its memory and processor time over long random traffic. The gateway is
 * `node gateway/dist/main.js` on the five departments' supergraph; the departments answer anything that fits their types.
 * Four of five requests repeat one of 500 operations, the fifth is one that nobody has sent before. Prints, and asserts
 * nothing.
 *
 *   npm run bench steady [-- --minutes 30] [--starts 5] [--at-once 8] [--pause-ms 20] [--flags="--max-semi-space-size=16"]
 */
import { fork, spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { buildClientSchema, getIntrospectionQuery, type IntrospectionQuery } from 'graphql'
import { Agent, request } from 'undici'
import { measureProcess } from './measured-process.ts'
import { createRandomOperations } from './steady/random-operations.ts'

const { values } = parseArgs({
  options: {
    minutes: { type: 'string', default: '30' },
    starts: { type: 'string', default: '5' },
    'at-once': { type: 'string', default: '8' },
    'pause-ms': { type: 'string', default: '20' },
    flags: { type: 'string', default: '' },
    port: { type: 'string', default: '24795' },
  },
})
const main = fileURLToPath(new URL('../../gateway/dist/main.js', import.meta.url))
const flags = values.flags.split(' ').filter((flag) => flag !== '')
const url = `http://127.0.0.1:${values.port}/graphql`
const KNOWN_OPERATIONS = 500
const agent = new Agent({ connections: Number(values['at-once']) })

const directory = mkdtempSync(join(tmpdir(), 'yiwang-bench-'))
const supergraph = join(directory, 'supergraph.graphql')
const departments = fork(fileURLToPath(new URL('steady/any-departments.ts', import.meta.url)))
const [sdl] = (await once(departments, 'message')) as [string]
writeFileSync(supergraph, sdl)
try {
  await measureStarts(Number(values.starts))
  await measureTraffic(Number(values.minutes))
} finally {
  departments.kill()
  rmSync(directory, { recursive: true })
}

function start(): ChildProcess {
  const args = [...flags, main, '--supergraph', supergraph, '--port', values.port, '--host', '127.0.0.1']
  return spawn(process.execPath, args, { stdio: ['ignore', 'ignore', 'ignore'] })
}

async function stop(gateway: ChildProcess): Promise<void> {
  const ended = once(gateway, 'exit')
  gateway.kill('SIGTERM')
  await ended
}

async function ask(query: string): Promise<{ readonly data?: unknown; readonly errors?: unknown }> {
  const { body } = await request(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query }),
    dispatcher: agent,
  })
  return (await body.json()) as { data?: unknown; errors?: unknown }
}

async function firstAnswer(): Promise<void> {
  while (!(await ask('{ __typename }').catch(() => null))) await sleep(5)
}

async function measureStarts(runs: number): Promise<void> {
  const taken: number[] = []
  for (let run = 0; run < runs; run += 1) {
    const began = performance.now()
    const gateway = start()
    await firstAnswer()
    taken.push(performance.now() - began)
    await stop(gateway)
  }
  taken.sort((a, b) => a - b)
  const [median, slowest] = [taken[runs >> 1], taken.at(-1)].map((ms) => Math.round(ms ?? 0))
  if (runs > 0) console.log(`cold start to the first answer: median ${median} ms, slowest ${slowest} ms`)
}

async function measureTraffic(minutes: number): Promise<void> {
  const gateway = start()
  await firstAnswer()
  if (gateway.pid === undefined) throw new Error('the gateway did not start')
  const { memory, cpu } = measureProcess(gateway.pid)
  console.log(`node ${flags.join(' ')}; resident at the start: ${memory().resident} MB`)
  // introspection's answer has this form
  const { data } = (await ask(getIntrospectionQuery())) as { data: IntrospectionQuery }
  const nextOperation = createRandomOperations(buildClientSchema(data), seeded(7))
  const known = Array.from({ length: KNOWN_OPERATIONS }, nextOperation)
  const random = seeded(11)
  const counts = { requests: 0, withErrors: 0 }
  const end = Date.now() + minutes * 60_000
  const client = async (): Promise<void> => {
    while (Date.now() < end) {
      const repeated = random() < 0.8 ? known[Math.floor(random() * known.length)] : undefined
      const { errors } = await ask(repeated ?? nextOperation())
      counts.requests += 1
      if (errors !== undefined) counts.withErrors += 1
      await sleep(Number(values['pause-ms']))
    }
  }
  const clients = Promise.all(Array.from({ length: Number(values['at-once']) }, client))
  for (let minute = 1; minute <= minutes; minute += 1) {
    const before = { requests: counts.requests, cpu: cpu() }
    await sleep(60_000)
    const perRequest = (cpu() - before.cpu) / (counts.requests - before.requests)
    const { resident, peak } = memory()
    console.log(
      `minute ${minute}: resident ${resident} MB (peak ${peak} MB), ${counts.requests} requests, ${counts.withErrors} with errors, ${perRequest.toFixed(2)} ms of processor each`,
    )
  }
  await clients
  await stop(gateway)
}

/** mulberry32: the same operations in every run. */
function seeded(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}
