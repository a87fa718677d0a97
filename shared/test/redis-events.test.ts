import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals'
import { createClient } from 'redis'
import type { Database } from '../src/database/index.ts'
import type { DeliveredEvent, EventBus } from '../src/events/index.ts'
import { createRedisBus } from '../src/events/redis/index.ts'
import { createSubgraph, type Subgraph } from '../src/subgraph/index.ts'
import { testDatabase, everyRow } from '../src/testing/index.ts'
import { emitNote, eventually, mirror, north, type NoteCopyRow, office } from './events-toy.ts'

/** A Redis of this test alone, or the one of TEST_REDIS_URL (database 15 of it, which is emptied). */
const hasBinary = spawnSync('redis-server', ['--version']).status === 0
const givenUrl = process.env['TEST_REDIS_URL']
const describeWithRedis = hasBinary || givenUrl ? describe : describe.skip
if (!hasBinary && !givenUrl) process.stderr.write('skipped: no redis-server and no TEST_REDIS_URL\n')

let url = givenUrl ?? ''
let server: ChildProcess | null = null
let directory = ''

async function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const address = probe.address()
      probe.close(() => resolve(typeof address === 'object' && address ? address.port : 0))
    })
  })
}

async function startServer(port: number): Promise<void> {
  const flags = ['--port', String(port), '--bind', '127.0.0.1', '--appendonly', 'yes', '--dir', directory]
  server = spawn('redis-server', flags, { stdio: 'ignore' })
  await eventually(async () => {
    const probe = createClient({ url: `redis://127.0.0.1:${port}`, socket: { reconnectStrategy: false } })
    probe.on('error', () => undefined)
    await probe.connect()
    await probe.ping()
    probe.destroy()
  })
}

async function stopServer(): Promise<void> {
  const running = server
  server = null
  if (!running) return
  const ended = new Promise((resolve) => running.once('exit', resolve))
  running.kill('SIGTERM')
  await ended
}

let port = 0
beforeAll(async () => {
  if (givenUrl || !hasBinary) return
  directory = mkdtempSync(join(tmpdir(), 'yiwang-redis-'))
  port = await freePort()
  await startServer(port)
  url = `redis://127.0.0.1:${port}`
})
afterAll(async () => {
  await stopServer()
  if (directory !== '') rmSync(directory, { recursive: true, force: true })
})

const cleanups: (() => Promise<unknown>)[] = []
afterEach(async () => {
  for (const cleanup of cleanups.splice(0).reverse()) await cleanup()
})
beforeEach(async () => {
  if (url === '') return
  const client = createClient({ url })
  await client.connect()
  await client.flushDb()
  client.destroy()
})

function busOf(group: string): EventBus {
  const bus = createRedisBus({ url, group, leaseMs: 2_000, report: () => undefined })
  cleanups.push(() => bus.close())
  return bus
}

const event = (n: number, source = 'office'): DeliveredEvent => ({
  eventId: `E${n}`,
  type: 'noteChanged',
  source,
  recordType: 'Note',
  recordId: `n${n % 3}`,
  regionCode: north,
  at: n,
  payload: { noteId: `n${n % 3}`, title: String(n) },
})

/** Publishes when the connection stands. */
const publish = (bus: EventBus, one: DeliveredEvent) => eventually(() => bus.publish(one))

describeWithRedis('the bus over Redis', () => {
  test('begins without a word to the operator', async () => {
    const reports: string[] = []
    const bus = createRedisBus({ url, group: 'mirror', report: (what) => reports.push(what) })
    cleanups.push(() => bus.close())
    const seen: string[] = []
    bus.watch('office', ({ eventId }) => seen.push(eventId))
    bus.consume(() => Promise.resolve())
    const sender = busOf('office')
    await eventually(async () => {
      await sender.publish(event(1))
      expect(seen).toContain('E1')
    })
    expect(reports).toEqual([])
  })

  test('offers every event to each group, once while nothing fails, in order', async () => {
    const sender = busOf('office')
    const got: Record<string, string[]> = { mirror: [], other: [] }
    for (const group of ['mirror', 'other'])
      busOf(group).consume(({ eventId }) => {
        got[group]?.push(eventId)
        return Promise.resolve()
      })
    const sent = Array.from({ length: 20 }, (_, n) => `E${n}`)
    for (let n = 0; n < 20; n += 1) await publish(sender, event(n))
    await eventually(() => expect(got).toEqual({ mirror: sent, other: sent }))
  })

  test('offers an event again until it is taken, and later ones after it', async () => {
    const sender = busOf('office')
    const got: string[] = []
    let failures = 2
    busOf('mirror').consume(({ eventId }) => {
      got.push(eventId)
      return eventId === 'E1' && failures-- > 0 ? Promise.reject(new Error('database away')) : Promise.resolve()
    })
    for (let n = 0; n < 4; n += 1) await publish(sender, event(n))
    await eventually(() => expect(got).toEqual(['E0', 'E1', 'E1', 'E1', 'E2', 'E3']))
  })

  test('gives what a crashed instance left to the next, in order', async () => {
    const sender = busOf('office')
    let stuck = false
    let end: (error: Error) => void = () => undefined
    const crashed = busOf('mirror')
    crashed.consume(({ eventId }) => {
      if (eventId === 'E0') return Promise.resolve()
      stuck = true
      return new Promise((_, reject) => {
        end = reject
      })
    })
    cleanups.push(() => {
      end(new Error('test has ended'))
      return Promise.resolve()
    })
    for (let n = 0; n < 3; n += 1) await publish(sender, event(n))
    await eventually(() => expect(stuck).toBe(true))
    const got: string[] = []
    busOf('mirror').consume(({ eventId }) => {
      got.push(eventId)
      return Promise.resolve()
    })
    await new Promise((resolve) => setTimeout(resolve, 1000))
    // while the first has its lease the second keeps still
    expect(got).toEqual([])
    await eventually(() => expect(got).toEqual(['E1', 'E2']), 20_000)
  })

  test('shows live events to every instance', async () => {
    const sender = busOf('office')
    const seen: string[][] = [[], []]
    for (const list of seen) busOf('office').watch('office', ({ eventId }) => list.push(eventId))
    let n = 0
    await eventually(async () => {
      await sender.publish(event((n += 1)))
      expect(seen.every((list) => list.length > 0)).toBe(true)
    })
    const last = `E${(n += 1)}`
    await sender.publish(event(n))
    await eventually(() => expect(seen.map((list) => list.at(-1))).toEqual([last, last]))
  })

  test('refuses to publish while Redis is away, and goes on when it is back', async () => {
    if (givenUrl) return
    const sender = busOf('office')
    const got: string[] = []
    const live: string[] = []
    busOf('mirror').consume(({ eventId }) => {
      got.push(eventId)
      return Promise.resolve()
    })
    busOf('office').watch('office', ({ eventId }) => live.push(eventId))
    await publish(sender, event(1))
    await eventually(() => expect(got).toEqual(['E1']))
    await stopServer()
    await expect(sender.publish(event(2))).rejects.toMatchObject({ code: 'EVENT_BUS_UNAVAILABLE' })
    await startServer(port)
    await publish(sender, event(2))
    await eventually(() => expect([got, live.at(-1)]).toEqual([['E1', 'E2'], 'E2']), 20_000)
  })
})

describeWithRedis('departments in processes of their own', () => {
  const copies = (database: Database) => database.rows<NoteCopyRow>(everyRow`SELECT * FROM note_copy ORDER BY note_id`)

  /** Two instances of each department, each with a bus of its own. */
  async function fleet() {
    const place = testDatabase()
    cleanups.push(() => place.remove())
    const open = async (definition: typeof office): Promise<Subgraph> => {
      const bus = createRedisBus({ url, group: definition.name, report: () => undefined })
      const settings = { ...place.options, callerKey: new Uint8Array(32), bus, report: () => undefined }
      const subgraph = await createSubgraph(definition, settings)
      cleanups.push(async () => {
        await subgraph.close()
        await bus.close()
      })
      return subgraph
    }
    return {
      offices: [await open(office), await open(office)],
      mirrors: [await open(mirror), await open(mirror)],
    }
  }

  test('take each event in once, whichever instance wrote or read it', async () => {
    const { offices, mirrors } = await fleet()
    const [first, second] = offices
    const [reader] = mirrors
    if (!first || !second || !reader) throw new Error('two each')
    for (let n = 0; n < 10; n += 1)
      await emitNote((n % 2 === 0 ? first : second).database, `n${n % 2}`, String(n).padStart(2, '0'))
    await eventually(async () => {
      expect((await first.health()).events).toMatchObject({ waiting: 0, dead: 0 })
      expect(await copies(reader.database)).toEqual([
        { noteId: 'n0', title: '08', changes: 5 },
        { noteId: 'n1', title: '09', changes: 5 },
      ])
    }, 20_000)
    expect((await reader.health()).copies).toMatchObject([{ source: 'office' }])
  })
})
