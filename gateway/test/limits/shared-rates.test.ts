import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { connect, createServer } from 'node:net'
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import type { LogEntry } from '../../src/index.ts'
import { createRedisBuckets, type SharedBuckets } from '../../src/limits/redis-buckets.ts'
import { createMemoryBuckets } from '../../src/limits/token-bucket.ts'
import { createToyGateway } from '../toy-graph.ts'

const hasRedis = spawnSync('redis-server', ['--version']).status === 0
if (!hasRedis) process.stderr.write('skipped: no redis-server on the PATH\n')
const describeWithRedis = hasRedis ? describe : describe.skip

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1')
  await once(probe, 'listening')
  const address = probe.address()
  probe.close()
  return typeof address === 'object' && address ? address.port : 0
}

async function eventually(look: () => unknown): Promise<void> {
  for (let waited = 0; !(await look()); waited += 20) {
    if (waited > 10_000) throw new Error('it did not happen')
    await new Promise((resolve) => setTimeout(resolve, 20))
  }
}

describeWithRedis('gateways that share a Redis', () => {
  let port = 0
  let redis: ChildProcess
  let log: LogEntry[]
  const opened: { close(): unknown }[] = []

  const startRedis = async () => {
    redis = spawn('redis-server', ['--port', String(port), '--bind', '127.0.0.1', '--save', ''], { stdio: 'pipe' })
    await eventually(async () => {
      const socket = connect(port, '127.0.0.1')
      const connected = await once(socket, 'connect').catch(() => null)
      socket.destroy()
      return connected
    })
  }
  const stopRedis = async () => {
    if (redis.exitCode !== null) return
    redis.kill()
    await once(redis, 'exit')
  }

  beforeEach(async () => {
    port = await freePort()
    log = []
    await startRedis()
  })
  afterEach(async () => {
    for (const one of opened.splice(0).reverse()) await one.close()
    await stopRedis()
  })

  function openBuckets(): SharedBuckets {
    const url = `redis://127.0.0.1:${port}`
    const buckets = createRedisBuckets(url, createMemoryBuckets(), (entry) => log.push(entry))
    opened.push(buckets)
    return buckets
  }

  /** Resolves when Redis counts: until its client is ready, each process counts alone. */
  async function ready({ take }: SharedBuckets, key: string): Promise<void> {
    const rate = { perMinute: 1, burst: 1 }
    const other = openBuckets()
    await eventually(async () => {
      const probe = `${key}-${Math.random()}`
      return (await take(probe, rate)) === 0 && (await other.take(probe, rate)) > 0
    })
  }

  test('count together, and tell how long to wait', async () => {
    const [one, other] = [openBuckets(), openBuckets()]
    await ready(one, 'one')
    await ready(other, 'other')
    const rate = { perMinute: 60, burst: 3 }
    expect([await one.take('a', rate), await other.take('a', rate), await one.take('a', rate)]).toEqual([0, 0, 0])
    const wait = await other.take('a', rate)
    expect(wait).toBeGreaterThan(0)
    expect(wait).toBeLessThanOrEqual(1_000)
    expect(await other.take('b', rate)).toBe(0)
  })

  test('fill again with time, by the clock of Redis', async () => {
    const buckets = openBuckets()
    await ready(buckets, 'fill')
    const rate = { perMinute: 6_000, burst: 1 }
    expect(await buckets.take('c', rate)).toBe(0)
    await eventually(async () => (await buckets.take('c', rate)) === 0)
  })

  test('answer 429 to an address that asked the other gateway too often', async () => {
    const limits = { rate: { perCaller: null, perAddress: { perMinute: 1, burst: 2 } } }
    const openGateway = async () => {
      const buckets = openBuckets()
      await ready(buckets, 'http')
      const { gateway } = await createToyGateway({ limits: { ...limits, takeToken: buckets.take } })
      opened.push(gateway)
      return (await gateway.listen({ port: 0, host: '127.0.0.1' })).url
    }
    const ask = async (url: string) => {
      const headers = { 'content-type': 'application/json' }
      return (await fetch(`${url}/graphql`, { method: 'POST', headers, body: '{"query":"{ open }"}' })).status
    }
    const [one, other] = [await openGateway(), await openGateway()]
    expect([await ask(one), await ask(other), await ask(one), await ask(other)]).toEqual([200, 200, 429, 429])
  })

  test('count alone while Redis is away, say so once, and together again when it is back', async () => {
    const buckets = openBuckets()
    await ready(buckets, 'away')
    await stopRedis()
    const rate = { perMinute: 1, burst: 2 }
    const waits = [await buckets.take('d', rate), await buckets.take('d', rate), await buckets.take('d', rate)]
    expect(waits.map((wait) => wait > 0)).toEqual([false, false, true])
    await eventually(() => log.some(({ level }) => level === 'warn'))
    await startRedis()
    await ready(buckets, 'back')
  })
})
