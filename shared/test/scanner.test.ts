import { afterEach, describe, expect, test } from '@jest/globals'
import { type Database, databaseLocation, openDatabase } from '../src/database/index.ts'
import { updateRow } from '../src/mutation/index.ts'
import { createScanner, defineScan, type RunnableScan } from '../src/scanner/index.ts'
import { createSubgraph } from '../src/subgraph/index.ts'
import { withKitTables } from '../src/subgraph/kit-tables.ts'
import { testDatabase, everyRow } from '../src/testing/index.ts'
import { addNote, eventually, north, Note, type NoteRow, office } from './events-toy.ts'

const cleanups: (() => Promise<unknown>)[] = []
afterEach(async () => {
  for (const cleanup of cleanups.splice(0).reverse()) await cleanup()
})

/** As many instances on one database as asked for. */
async function instances(count: number): Promise<Database[]> {
  const place = testDatabase()
  cleanups.push(() => place.remove())
  const databases: Database[] = []
  for (let n = 0; n < count; n += 1) {
    const database = await openDatabase(
      databaseLocation('office', place.options),
      withKitTables(office.schema),
      place.options.vault,
    )
    await database.migrate()
    cleanups.push(() => database.close())
    databases.push(database)
  }
  return databases
}

async function addNotes(database: Database, count: number): Promise<void> {
  for (let n = 0; n < count; n += 1) await addNote(database, `n${String(n).padStart(4, '0')}`, north)
}

interface Due {
  readonly noteId: string
  readonly regionCode: string
}

/** Tells of every note once. */
const reminder = (more: Partial<Parameters<typeof defineScan<Due>>[0]> = {}): RunnableScan =>
  defineScan<Due>({
    name: 'reminder',
    everyMs: 20,
    due: ({ database, limit, unmarked }) =>
      database.rows<NoteRow>(
        everyRow`SELECT n.* FROM note n WHERE ${unmarked(everyRow`n.note_id`, everyRow`'SOON'`)} ORDER BY note_id LIMIT ${limit}`,
      ),
    mark: ({ noteId }) => ({ recordId: noteId, threshold: 'SOON' }),
    effect: ({ emit }, { noteId, regionCode }) => {
      emit({ type: 'noteDue', recordType: 'Note', recordId: noteId, regionCode, payload: { noteId } })
      return Promise.resolve()
    },
    ...more,
  })

const scannerOf = (database: Database, scans: readonly RunnableScan[], timers = false) => {
  const scanner = createScanner({ database, scans, timers, report: () => undefined })
  cleanups.push(() => scanner.stop())
  return scanner
}

const told = async (database: Database) =>
  (await database.rows<{ recordId: string }>(everyRow`SELECT record_id FROM outbox ORDER BY record_id`)).map(
    ({ recordId }) => recordId,
  )

describe('a scan', () => {
  test('has its effect once per record, also after a restart', async () => {
    const [database] = await instances(1)
    if (!database) throw new Error('one was asked for')
    await addNotes(database, 3)
    expect(await scannerOf(database, [reminder()]).runScansOnce()).toEqual([
      { scan: 'reminder', effects: 3, failures: 0 },
    ])
    expect(await scannerOf(database, [reminder()]).runScansOnce()).toMatchObject([{ effects: 0 }])
    await addNote(database, 'new', north)
    expect(await scannerOf(database, [reminder()]).runScansOnce()).toMatchObject([{ effects: 1 }])
    expect(await told(database)).toEqual(['n0000', 'n0001', 'n0002', 'new'])
  })

  test('works through more than one batch', async () => {
    const [database] = await instances(1)
    if (!database) throw new Error('one was asked for')
    await addNotes(database, 620)
    expect(await scannerOf(database, [reminder()]).runScansOnce()).toMatchObject([{ effects: 620 }])
  })

  test('has its effect again at another threshold', async () => {
    const [database] = await instances(1)
    if (!database) throw new Error('one was asked for')
    await addNotes(database, 1)
    const late = reminder({
      due: ({ database, unmarked }) =>
        database.rows<NoteRow>(
          everyRow`SELECT n.* FROM note n WHERE ${unmarked(everyRow`n.note_id`, everyRow`'LATE'`)}`,
        ),
      mark: ({ noteId }) => ({ recordId: noteId, threshold: 'LATE' }),
    })
    await scannerOf(database, [reminder(), late]).runScansOnce()
    await scannerOf(database, [reminder(), late]).runScansOnce()
    expect(await told(database)).toEqual(['n0000', 'n0000'])
  })

  test('of two instances at once has each effect once', async () => {
    const [one, two] = await instances(2)
    if (!one || !two) throw new Error('two were asked for')
    await addNotes(one, 30)
    const [first, second] = await Promise.all(
      [one, two].map((database) => scannerOf(database, [reminder()]).runScansOnce()),
    )
    expect((first?.[0]?.effects ?? 0) + (second?.[0]?.effects ?? 0)).toBe(30)
    expect(await told(one)).toHaveLength(30)
    expect(new Set(await told(one)).size).toBe(30)
  })

  test('whose effect fails keeps neither mark nor event, and holds up no other record', async () => {
    const [database] = await instances(1)
    if (!database) throw new Error('one was asked for')
    await addNotes(database, 3)
    let broken = true
    const scan = reminder({
      effect: async ({ transaction, emit }, { noteId, regionCode }) => {
        emit({ type: 'noteDue', recordType: 'Note', recordId: noteId, regionCode, payload: {} })
        await updateRow(transaction, Note, { noteId }, { title: 'touched' })
        if (broken && noteId === 'n0001') throw new Error('broken')
      },
    })
    expect(await scannerOf(database, [scan]).runScansOnce()).toEqual([{ scan: 'reminder', effects: 2, failures: 1 }])
    expect(await told(database)).toEqual(['n0000', 'n0002'])
    expect(await database.rows(everyRow`SELECT note_id FROM note WHERE title = 'touched'`)).toHaveLength(2)
    broken = false
    expect(await scannerOf(database, [scan]).runScansOnce()).toMatchObject([{ effects: 1, failures: 0 }])
  })

  test('that finds the record no longer due keeps nothing and may find it due later', async () => {
    const [database] = await instances(1)
    if (!database) throw new Error('one was asked for')
    await addNotes(database, 1)
    expect(
      await scannerOf(database, [reminder({ effect: () => Promise.resolve(false as const) })]).runScansOnce(),
    ).toMatchObject([{ effects: 0, failures: 0 }])
    expect(await database.rows(everyRow`SELECT * FROM scan_mark`)).toEqual([])
    expect(await scannerOf(database, [reminder()]).runScansOnce()).toMatchObject([{ effects: 1 }])
  })
})

describe('the timers', () => {
  test('of one instance work while it holds the lease, then the other takes over', async () => {
    const [one, two] = await instances(2)
    if (!one || !two) throw new Error('two were asked for')
    const runs = { one: 0, two: 0 }
    const counting = (who: keyof typeof runs) =>
      reminder({
        due: () => {
          runs[who] += 1
          return Promise.resolve([])
        },
      })
    const first = scannerOf(one, [counting('one')], true)
    await eventually(() => expect(runs.one).toBeGreaterThan(0))
    scannerOf(two, [counting('two')], true)
    await eventually(() => expect(runs.one).toBeGreaterThan(3))
    expect(runs.two).toBe(0)
    await first.stop()
    const before = runs.one
    await eventually(() => expect(runs.two).toBeGreaterThan(0))
    expect(runs.one).toBe(before)
  })

  test('run in a subgraph by themselves', async () => {
    const place = testDatabase()
    const subgraph = await createSubgraph(
      { ...office, scans: [reminder()] },
      { ...place.options, callerKey: new Uint8Array(32), report: () => undefined },
    )
    cleanups.push(
      () => place.remove(),
      () => subgraph.close(),
    )
    await addNotes(subgraph.database, 2)
    await eventually(async () => expect(await told(subgraph.database)).toEqual(['n0000', 'n0001']))
    expect(await subgraph.runScans()).toMatchObject([{ effects: 0 }])
  })
})
