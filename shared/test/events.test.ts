import { afterEach, describe, expect, test } from '@jest/globals'
import { createCallerSigner } from '../src/caller/index.ts'
import type { Database } from '../src/database/index.ts'
import {
  type Consumers,
  createDispatcher,
  createInProcessBus,
  createIntake,
  deadLetters,
  type DeliveredEvent,
  deliverOnce,
  type EventBus,
  EventBusUnavailable,
  rebuildProjections,
  replayDeadLetters,
  sweepEvents,
} from '../src/events/index.ts'
import { createSubgraph, type Subgraph, type SubgraphDefinition } from '../src/subgraph/index.ts'
import { testDatabase, everyRow } from '../src/testing/index.ts'
import {
  addNote,
  changeTitle,
  clerk,
  copyNotes,
  county,
  emitNote,
  eventually,
  mirror,
  north,
  type NoteCopyRow,
  office,
  openOffice,
} from './events-toy.ts'

const callerKey = new Uint8Array(32).fill(7)
const cleanups: (() => Promise<unknown>)[] = []
afterEach(async () => {
  for (const cleanup of cleanups.splice(0).reverse()) await cleanup()
})

/** Subgraphs on one place and one bus; nothing moves unless `background`. */
async function world(
  options: { bus?: EventBus; background?: boolean; now?: () => number; mirror?: SubgraphDefinition } = {},
) {
  const place = testDatabase()
  cleanups.push(() => place.remove())
  const { bus = createInProcessBus(), background = false, now = Date.now } = options
  const open = async (definition: SubgraphDefinition): Promise<Subgraph> => {
    const settings = { ...place.options, callerKey, bus, background, clock: now, report: () => undefined }
    const subgraph = await createSubgraph(definition, settings)
    cleanups.push(() => subgraph.close())
    return subgraph
  }
  return { bus, open, place, office: await open(office), mirror: await open(options.mirror ?? mirror) }
}

const copies = (database: Database) => database.rows<NoteCopyRow>(everyRow`SELECT * FROM note_copy ORDER BY note_id`)
const states = async (database: Database) =>
  (await database.rows<{ state: string }>(everyRow`SELECT state FROM outbox ORDER BY position`)).map(
    ({ state }) => state,
  )

/** A receiver of events that keeps what it got and fails when told to. */
function listener(fails: (event: DeliveredEvent) => boolean = () => false) {
  const bus = createInProcessBus()
  const got: string[] = []
  bus.consume((event) => {
    if (fails(event)) return Promise.reject(new Error('refused'))
    got.push(`${event.recordId} ${String(event.payload['title'])}`)
    return Promise.resolve()
  })
  return { bus, got }
}

async function officeDatabase(): Promise<Database> {
  const { database, remove } = await openOffice()
  cleanups.push(remove)
  return database
}

function dispatcherOf(database: Database, bus: EventBus, more: { clock?: () => number; maxAttempts?: number } = {}) {
  const dispatcher = createDispatcher({
    source: 'office',
    database,
    bus,
    intervalMs: null,
    report: () => undefined,
    ...more,
  })
  cleanups.push(() => dispatcher.stop())
  return dispatcher
}

describe('the tables of the kit', () => {
  test('are what the entities say, and can be taken back', async () => {
    const { office } = await world()
    const drift = await office.database.schemaDrift()
    expect(drift).toEqual([])
    await office.database.revert()
    await office.database.migrate()
  })
})

describe('a mutation that emits', () => {
  test('reaches the other department once, by itself', async () => {
    const { office, mirror } = await world({ background: true })
    await addNote(office.database, 'n1', north)
    const callerAssertion = await createCallerSigner(callerKey)(clerk(county), 'office')
    const { data, errors } = await office.execute({
      query: changeTitle,
      variables: { noteId: 'n1', title: 'second' },
      callerAssertion,
    })
    expect(errors).toBeUndefined()
    expect(data).toMatchObject({ changeNote: { note: { title: 'second' }, errors: [] } })
    await eventually(async () =>
      expect(await copies(mirror.database)).toEqual([{ noteId: 'n1', title: 'second', changes: 1 }]),
    )
    expect((await mirror.health()).copies).toMatchObject([{ source: 'office' }])
    await eventually(async () => expect((await office.health()).events).toEqual({ waiting: 0, parked: 0, dead: 0 }))
  })

  test('keeps to itself what it emits: its own consumers do not run', async () => {
    const { open } = await world()
    const own = await open({ ...mirror, name: 'office2', consumers: copyNotes })
    await emitNote(own.database, 'n1', 'first')
    await own.deliverEvents()
    expect(await copies(own.database)).toEqual([])
  })
})

describe('the dispatcher', () => {
  test('sends in order, and what was sent not again', async () => {
    const database = await officeDatabase()
    const { bus, got } = listener()
    for (const title of ['a', 'b', 'c']) await emitNote(database, 'n1', title)
    const dispatcher = dispatcherOf(database, bus)
    expect(await dispatcher.drain()).toBe(3)
    expect(await dispatcher.drain()).toBe(0)
    expect(got).toEqual(['n1 a', 'n1 b', 'n1 c'])
  })

  test('sends at once when it is nudged', async () => {
    const database = await officeDatabase()
    const { bus, got } = listener()
    const dispatcher = createDispatcher({ source: 'office', database, bus, intervalMs: 3_600_000 })
    cleanups.push(() => dispatcher.stop())
    await emitNote(database, 'n1', 'a')
    dispatcher.nudge()
    await eventually(() => expect(got).toEqual(['n1 a']))
  })

  test('holds later events of a record whose event fails, and lets other records pass', async () => {
    const database = await officeDatabase()
    let now = Date.now()
    let broken = true
    const { bus, got } = listener(({ recordId }) => broken && recordId === 'n1')
    await emitNote(database, 'n1', 'a')
    await emitNote(database, 'n2', 'a')
    await emitNote(database, 'n1', 'b')
    const dispatcher = dispatcherOf(database, bus, { clock: () => now })
    now += 1000
    await dispatcher.drain()
    broken = false
    await dispatcher.drain()
    expect(got).toEqual(['n2 a'])
    now += 500
    await dispatcher.drain()
    expect(got).toEqual(['n2 a', 'n1 a', 'n1 b'])
  })

  test('backs off, gives up as a dead letter, lets the record go on, and replays on demand', async () => {
    const database = await officeDatabase()
    let now = Date.now() + 1000
    let broken = true
    const attempts: number[] = []
    const { bus, got } = listener(({ payload }) => {
      if (payload['title'] !== 'a') return false
      attempts.push(now)
      return broken
    })
    await emitNote(database, 'n1', 'a')
    await emitNote(database, 'n1', 'b')
    const dispatcher = dispatcherOf(database, bus, { clock: () => now, maxAttempts: 4 })
    for (let tick = 0; tick < 20; tick += 1, now += 250) await dispatcher.drain()
    expect(attempts.slice(1).map((at, index) => at - (attempts[index] ?? 0))).toEqual([500, 1000, 2000])
    expect(got).toEqual(['n1 b'])
    expect(await deadLetters(database, 'office')).toMatchObject([
      { direction: 'OUT', source: 'office', recordId: 'n1', attempts: 4, lastError: 'refused' },
    ])
    broken = false
    expect(await replayDeadLetters(database, now, 'unknown')).toBe(0)
    expect(await replayDeadLetters(database, now)).toBe(1)
    await dispatcher.drain()
    expect(got).toEqual(['n1 b', 'n1 a'])
    expect(await deadLetters(database, 'office')).toEqual([])
  })

  test('waits for a bus that is away without counting it against the events', async () => {
    const database = await officeDatabase()
    let away = true
    const { bus, got } = listener()
    const flaky: EventBus = {
      ...bus,
      publish: (event) => (away ? Promise.reject(new EventBusUnavailable('away')) : bus.publish(event)),
    }
    await emitNote(database, 'n1', 'a')
    const dispatcher = dispatcherOf(database, flaky, { maxAttempts: 2 })
    for (let round = 0; round < 5; round += 1) await expect(dispatcher.drain()).rejects.toThrow('away')
    away = false
    expect(await dispatcher.drain()).toBe(1)
    expect(got).toEqual(['n1 a'])
  })

  test('two at once double no effect and keep the order', async () => {
    const { office, mirror, bus } = await world()
    const got: string[] = []
    bus.consume(({ recordId, payload }) => {
      got.push(`${recordId} ${String(payload['title'])}`)
      return Promise.resolve()
    })
    for (let n = 0; n < 40; n += 1) await emitNote(office.database, `n${n % 4}`, String(n))
    const two = [dispatcherOf(office.database, bus), dispatcherOf(office.database, bus)]
    await Promise.all(two.map((dispatcher) => dispatcher.drain()))
    expect((await copies(mirror.database)).map(({ title, changes }) => [title, changes])).toEqual([
      ['36', 10],
      ['37', 10],
      ['38', 10],
      ['39', 10],
    ])
    const first = [...new Set(got)]
    for (const record of ['n0', 'n1', 'n2', 'n3']) {
      const titles = first.filter((one) => one.startsWith(`${record} `)).map((one) => Number(one.slice(3)))
      expect(titles).toEqual([...titles].sort((a, b) => a - b))
    }
  })

  test('a crash between sending and marking sends twice, with one effect', async () => {
    const { office, mirror, bus } = await world()
    await emitNote(office.database, 'n1', 'a')
    const crashing: Database = { ...office.database, write: () => Promise.reject(new Error('crashed')) }
    await expect(dispatcherOf(crashing, bus).drain()).rejects.toThrow('crashed')
    expect(await states(office.database)).toEqual(['WAITING'])
    expect(await office.deliverEvents()).toBe(1)
    expect(await states(office.database)).toEqual(['SENT'])
    expect(await copies(mirror.database)).toMatchObject([{ changes: 1 }])
  })

  test('stop waits for the event at hand and begins no other', async () => {
    const database = await officeDatabase()
    const bus = createInProcessBus()
    let release: () => void = () => undefined
    const got: string[] = []
    bus.consume(async ({ recordId }) => {
      await new Promise<void>((resolve) => {
        release = resolve
      })
      got.push(recordId)
    })
    await emitNote(database, 'n1', 'a')
    await emitNote(database, 'n2', 'a')
    const dispatcher = createDispatcher({ source: 'office', database, bus, intervalMs: null })
    const draining = dispatcher.drain()
    await new Promise((resolve) => setTimeout(resolve, 50))
    const stopped = dispatcher.stop()
    release()
    await stopped
    await draining
    expect(got).toEqual(['n1'])
    expect(await states(database)).toEqual(['SENT', 'WAITING'])
  })
})

describe('a consumer', () => {
  test('has its effect once, however often and from wherever the event comes', async () => {
    const { mirror } = await world()
    const event: DeliveredEvent = {
      eventId: 'E1',
      type: 'noteChanged',
      source: 'office',
      recordType: 'Note',
      recordId: 'n1',
      regionCode: north,
      at: 1,
      payload: { noteId: 'n1', title: 'a' },
    }
    const take = copyNotes['noteChanged']
    if (!take) throw new Error('the toy has a consumer')
    const outcomes = await Promise.all(
      Array.from({ length: 5 }, () => deliverOnce(mirror.database, take, event, Date.now())),
    )
    expect(outcomes.filter(Boolean)).toHaveLength(1)
    expect(await copies(mirror.database)).toMatchObject([{ changes: 1 }])
  })

  test('that fails holds up neither the sender nor other records; its record keeps its order', async () => {
    let now = Date.now()
    let broken = true
    const seen: string[] = []
    const consumers: Consumers = {
      noteChanged: async (transaction, event, at) => {
        if (broken && event.recordId === 'n1') throw new Error('not yet')
        seen.push(`${event.recordId} ${String(event.payload['title'])}`)
        await copyNotes['noteChanged']?.(transaction, event, at)
      },
    }
    const { office, mirror: receiver } = await world({ now: () => now, mirror: { ...mirror, consumers } })
    for (const [note, title] of [
      ['n1', 'a'],
      ['n2', 'a'],
      ['n1', 'b'],
    ] as const)
      await emitNote(office.database, note, title)
    now += 1000
    expect(await office.deliverEvents()).toBe(3)
    expect(await states(office.database)).toEqual(['SENT', 'SENT', 'SENT'])
    expect((await receiver.health()).events).toEqual({ waiting: 0, parked: 2, dead: 0 })
    broken = false
    await receiver.deliverEvents()
    expect(seen).toEqual(['n2 a'])
    now += 500
    expect(await receiver.deliverEvents()).toBe(2)
    expect(seen).toEqual(['n2 a', 'n1 a', 'n1 b'])
    expect((await receiver.health()).events.parked).toBe(0)
  })

  test('that never works ends as a dead letter of the receiver, and can be replayed', async () => {
    let now = Date.now() + 1000
    let broken = true
    const consumers: Consumers = {
      noteChanged: (transaction, event, at) =>
        broken
          ? Promise.reject(new Error('bad data'))
          : (copyNotes['noteChanged']?.(transaction, event, at) ?? Promise.resolve()),
    }
    const {
      mirror: { database },
    } = await world()
    const intake = createIntake({
      name: 'mirror',
      database,
      consumers,
      clock: () => now,
      intervalMs: null,
      maxAttempts: 3,
      report: () => undefined,
    })
    cleanups.push(() => intake.stop())
    const event = (eventId: string, title: string): DeliveredEvent => ({
      eventId,
      type: 'noteChanged',
      source: 'office',
      recordType: 'Note',
      recordId: 'n1',
      regionCode: north,
      at: 1,
      payload: { noteId: 'n1', title },
    })
    await intake.take(event('E1', 'a'))
    for (let tick = 0; tick < 10; tick += 1, now += 500) await intake.retryParked()
    expect(await deadLetters(database, 'mirror')).toMatchObject([
      { direction: 'IN', source: 'office', eventId: 'E1', attempts: 3, lastError: 'bad data' },
    ])
    broken = false
    await intake.take(event('E2', 'b'))
    expect(await copies(database)).toMatchObject([{ title: 'b' }])
    await replayDeadLetters(database, now, 'E1')
    await intake.retryParked()
    await intake.take(event('E1', 'a'))
    expect(await copies(database)).toMatchObject([{ title: 'a', changes: 2 }])
  })
})

describe('housekeeping', () => {
  test('sweeps what was sent and taken in more than 30 days ago, and nothing that waits', async () => {
    let now = Date.now()
    const { office, mirror } = await world({ now: () => now })
    for (let n = 0; n < 3; n += 1) await emitNote(office.database, `n${n}`, 'a')
    now += 1000
    await office.deliverEvents()
    await emitNote(office.database, 'n9', 'waits')
    const { signal } = new AbortController()
    expect(await sweepEvents(office.database, now + 29 * 86_400_000, signal)).toBe(0)
    expect(await sweepEvents(office.database, now + 31 * 86_400_000, signal)).toBe(3)
    const { copies: copiesBefore } = await mirror.health()
    expect(await sweepEvents(mirror.database, now + 31 * 86_400_000, signal)).toBe(2)
    expect(await sweepEvents(mirror.database, now + 31 * 86_400_000, signal)).toBe(0)
    expect(await states(office.database)).toEqual(['WAITING'])
    // the newest mark stays: how old the copies are is to be seen however long the source is silent
    expect((await mirror.health()).copies).toEqual(copiesBefore)
    expect(copiesBefore).toHaveLength(1)
  })
})

describe('a rebuild', () => {
  test('empties the copies and fills them from the owner’s snapshot', async () => {
    const { office: owner, mirror: receiver } = await world()
    await addNote(owner.database, 'n1', north, 'one')
    await addNote(owner.database, 'n2', north, 'two')
    await emitNote(owner.database, 'gone', 'stale')
    await owner.deliverEvents()
    const now = Date.parse('2030-01-01T00:00:00+08:00')
    const taken = await rebuildProjections({
      receiver: { database: receiver.database, consumers: copyNotes, projections: mirror.projections ?? [] },
      sources: [{ name: 'office', database: owner.database, snapshotEvents: office.snapshotEvents ?? neverEmpty }],
      now,
    })
    expect(taken).toBe(2)
    expect((await receiver.health()).copies).toEqual([{ source: 'office', newestAt: '2030-01-01T00:00:00+08:00' }])
    expect((await copies(receiver.database)).map(({ noteId, title }) => [noteId, title])).toEqual([
      ['n1', 'one'],
      ['n2', 'two'],
    ])
  })
})

describe('a rebuild without a snapshot', () => {
  test('is refused and leaves the copies as they are', async () => {
    const { office: owner, mirror: receiver } = await world()
    await emitNote(owner.database, 'n1', 'kept')
    await owner.deliverEvents()
    const rebuilding = rebuildProjections({
      receiver: { database: receiver.database, consumers: copyNotes, projections: mirror.projections ?? [] },
      sources: [],
      now: Date.now(),
    })
    await expect(rebuilding).rejects.toThrow('note_copy')
    expect(await copies(receiver.database)).toMatchObject([{ title: 'kept' }])
  })
})

function neverEmpty(): never {
  throw new Error('the toy has a snapshot')
}
