import { anonymous, rowScopeOf, type Caller } from '../src/caller/index.ts'
import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals'
import { setTimeout as wait } from 'node:timers/promises'
import { reasonOf } from '../src/errors/index.ts'
import { levelOf, regionColumns } from '../src/region/index.ts'
import {
  aggregateByRegion,
  code,
  type Connection,
  createTables,
  type Database,
  databaseLocation,
  defineTable,
  dropTables,
  integer,
  openDatabase,
  pageOf,
  pagePerParent,
  regionColumnSet,
  toCount,
  type Transaction,
  visibleTo,
  sql,
} from '../src/database/index.ts'
import type { RegionColumns } from '../src/region/index.ts'
import { insertAll } from '../src/sample-data/index.ts'
import { type TestDatabase, testDatabase, everyRow } from '../src/testing/index.ts'

interface NoteRow extends RegionColumns {
  noteId: string
  weight: number
}

const Note = defineTable<NoteRow>('note', {
  regional: true,
  primary: ['noteId'],
  columns: { noteId: code(), weight: integer(), ...regionColumnSet() },
  indices: [['townCode', 'weight']],
})

const frozen = [
  {
    name: 'note',
    columns: [
      { name: 'note_id', type: 'varchar', length: '40', isPrimary: true },
      { name: 'weight', type: 'integer' },
      ...['region_code', 'city_code', 'county_code', 'town_code', 'village_code'].map((name) => ({
        name,
        type: 'varchar',
        length: '12',
        isNullable: name !== 'region_code',
      })),
    ],
    indices: [{ name: 'note_town_code_weight', columnNames: ['town_code', 'weight'] }],
  },
]

class CreateNote1700000000000 {
  readonly name = 'CreateNote1700000000000'
  readonly up = (runner: Parameters<typeof createTables>[0]) => createTables(runner, frozen)
  readonly down = (runner: Parameters<typeof dropTables>[0]) => dropTables(runner, frozen)
}

let place: TestDatabase
let database: Database

beforeAll(async () => {
  place = testDatabase()
  const schema = { entities: [Note], migrations: [CreateNote1700000000000] }
  database = await openDatabase(databaseLocation('kit', place.options), schema, place.options.vault)
  await database.migrate()
})
beforeEach(() => database.write((transaction) => transaction.run(everyRow`DELETE FROM note`)))
afterAll(async () => {
  await database.close()
  await place.remove()
})

const note = (noteId: string, region: string, weight = 1): NoteRow => ({ noteId, weight, ...regionColumns(region) })
const add = (...rows: NoteRow[]) => database.write((transaction) => insertAll(transaction, Note, rows))
const ids = async () =>
  (await database.rows<NoteRow>(everyRow`SELECT note_id FROM note ORDER BY note_id`)).map((row) => row.noteId)

test('what is said of a statement that failed names no value of a row', async () => {
  const twice = { noteId: '王小明', weight: 1, ...regionColumns('610702001001') }
  const failure: unknown = await database
    .write((transaction) => insertAll(transaction, Note, [twice, twice]))
    .catch((error: unknown) => error)
  expect(String(failure).includes('王小明')).toBe(database.engine === 'mysql')
  expect(reasonOf(failure)).not.toContain('王小明')
  expect(reasonOf(failure)).toMatch(/UNIQUE constraint failed|Duplicate entry/)
})

test('one transaction rolls back while another commits, and the committed row stays', async () => {
  const doomed = database.write(async (transaction) => {
    await insertAll(transaction, Note, [note('doomed', '610702001000')])
    await wait(50)
    throw new Error('changed my mind')
  })
  const kept = database.write((transaction) => insertAll(transaction, Note, [note('kept', '610702001000')]))
  await expect(doomed).rejects.toThrow('changed my mind')
  await kept
  expect(await ids()).toEqual(['kept'])
})

test('a reader never sees a row that is not committed', async () => {
  await database.write(async (transaction) => {
    await insertAll(transaction, Note, [note('unseen', '610702001000')])
    expect(await ids()).toEqual([])
  })
  expect(await ids()).toEqual(['unseen'])
})

test('a read beside a brief write sees it whole or not at all', async () => {
  const both = async (transaction: Transaction) => {
    await insertAll(transaction, Note, [note('first', '610702001000')])
    seen.push(ids())
    await insertAll(transaction, Note, [note('second', '610702001000')])
  }
  const seen: Promise<string[]>[] = []
  await database.write(both, 'BRIEF')
  const [list = []] = await Promise.all(seen)
  expect([0, 2]).toContain(list.length)
})

test('what a brief write that fails has written is never read', async () => {
  const seen: Promise<string[]>[] = []
  const failing = async (transaction: Transaction) => {
    await insertAll(transaction, Note, [note('doomed', '610702001000')])
    seen.push(ids())
    throw new Error('changed my mind')
  }
  await expect(database.write(failing, 'BRIEF')).rejects.toThrow('changed my mind')
  expect(await Promise.all(seen)).toEqual([[]])
  expect(await ids()).toEqual([])
})

test('a value that is too long is refused, never cut', async () => {
  const tooLong = add(note('n'.repeat(60), '610702001000'))
  if (database.engine === 'mysql') await expect(tooLong).rejects.toThrow()
  else await tooLong
  expect((await ids()).every((id) => id.length === 60)).toBe(true)
})

test('keyset pages have every row once, in order', async () => {
  await add(
    ...Array.from({ length: 25 }, (_, index) => note(`n${String(index).padStart(2, '0')}`, '610702001000', index % 3)),
  )
  const seen: string[] = []
  let after: string | null = null
  do {
    const page: Connection<NoteRow> = await pageOf<NoteRow>(database, {
      select: everyRow`n.*`,
      from: everyRow`note n`,
      where: everyRow`1 = 1`,
      order: [
        { column: 'n.weight', property: 'weight', direction: 'DESC' },
        { column: 'n.note_id', property: 'noteId', direction: 'ASC' },
      ],
      first: 7,
      after,
    })
    seen.push(...page.nodes.map((row) => `${row.weight}${row.noteId}`))
    after = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null
  } while (after !== null)
  const sorted = [...seen].sort((a, b) => Number(b[0]) - Number(a[0]) || a.localeCompare(b))
  expect(seen).toEqual(sorted)
  expect(new Set(seen).size).toBe(25)
})

test.each(['rubbish', Buffer.from('[1]').toString('base64url'), Buffer.from('[{},[]]').toString('base64url')])(
  'the cursor %s is refused',
  async (after) => {
    await expect(
      pageOf<NoteRow>(database, {
        select: everyRow`n.*`,
        from: everyRow`note n`,
        where: everyRow`1 = 1`,
        order: [
          { column: 'n.weight', property: 'weight', direction: 'DESC' },
          { column: 'n.note_id', property: 'noteId', direction: 'ASC' },
        ],
        first: 7,
        after,
      }),
    ).rejects.toThrow('游标 after 无效')
  },
)

test('pages of many parents cost one statement, and totals ignore the cursor', async () => {
  await add(...['a', 'b', 'c'].map((id) => note(id, '610702001001')), note('d', '610702001002'))
  const perVillage = (first: number, after: string | null) =>
    pagePerParent<NoteRow>(database, ['610702001001', '610702001002', '610702001003'], {
      select: everyRow`n.*`,
      from: everyRow`note n`,
      parent: 'n.village_code',
      where: everyRow`1 = 1`,
      order: [{ column: 'n.note_id', property: 'noteId', direction: 'ASC' }],
      first,
      after,
    })
  const statements = await database.statements.during(() => perVillage(2, null))
  expect(statements).toHaveLength(1)
  const first = (await perVillage(2, null)).get('610702001001')
  expect(first).toMatchObject({ totalCount: 3, pageInfo: { hasNextPage: true } })
  const second = await perVillage(2, first?.pageInfo.endCursor ?? null)
  expect(second.get('610702001001')).toMatchObject({
    nodes: [{ noteId: 'c' }],
    totalCount: 3,
    pageInfo: { hasNextPage: false },
  })
  expect(second.get('610702001002')).toMatchObject({ nodes: [{ noteId: 'd' }] })
  expect(second.get('610702001003')).toMatchObject({ nodes: [], totalCount: 0 })
})

test('regions of all levels are aggregated in one statement; 铺镇 610702100000 is a township', async () => {
  await add(
    note('a', '610702100001', 5),
    note('b', '610702100002', 7),
    note('c', '610702001001', 1),
    note('d', '140603100001', 9),
  )
  const codes = ['610000000000', '610700000000', '610702000000', '610702100000', '610702100001', '140603000000']
  expect(levelOf('610702100000')).toBe('TOWNSHIP')
  let sums: Record<string, number> = {}
  const statements = await database.statements.during(async () => {
    const rows = await aggregateByRegion<{ total: string | number }>(database, codes, {
      from: everyRow`note n`,
      alias: 'n',
      select: everyRow`SUM(n.weight) AS total`,
      where: everyRow`1 = 1`,
      persons: null,
    })
    sums = Object.fromEntries([...rows].map(([region, [row]]) => [region, toCount(row?.total ?? 0)]))
  })
  expect(statements).toHaveLength(1)
  expect(sums).toEqual({
    '610000000000': 13,
    '610700000000': 13,
    '610702000000': 13,
    '610702100000': 12,
    '610702100001': 5,
    '140603000000': 9,
  })
})

test('a caller without regions sees no row, and each scope only its own', async () => {
  await add(note('a', '610702100001'), note('b', '610702001001'))
  const seen = async (caller: Partial<Caller>) => {
    const visible = visibleTo(rowScopeOf({ ...anonymous, ...caller }), { alias: 'n' })
    const rows = await database.rows<NoteRow>(sql`SELECT note_id FROM note n WHERE ${visible}`)
    return rows.map((row) => row.noteId)
  }
  expect(await seen({ roles: ['ANALYST'], regions: ['610702000000'] })).toEqual([])
  expect(await seen({ roles: ['DEPT_CLERK'] })).toEqual([])
  expect(await seen({ roles: ['TOWN_CLERK'], regions: ['610702100000'] })).toEqual(['a'])
  expect(await seen({ roles: ['GRID_WORKER'], grids: ['610702001001001'] })).toEqual(['b'])
  expect(await seen({ roles: ['CITIZEN'], personId: 'x' })).toEqual([])
})

test('a grid worker sees the rows of the own grid, and what lies in no grid where the rule says so', async () => {
  const village = '610702001001'
  await add(note(`${village}001`, village), note('no grid', village), note('elsewhere', '610702100001'))
  // the id stands for a grid code that may be missing
  const from = sql`(SELECT n.*, CASE WHEN n.note_id LIKE '6%' THEN n.note_id END AS grid_code FROM note n) g`
  const seen = async (rule: Parameters<typeof visibleTo>[1], ...grids: string[]) => {
    const condition = visibleTo(rowScopeOf({ ...anonymous, roles: ['GRID_WORKER'], grids }), {
      alias: 'g',
      grid: 'g.grid_code',
      ...rule,
    })
    const rows = await database.rows<NoteRow>(sql`SELECT * FROM ${from} WHERE ${condition} ORDER BY note_id`)
    return rows.map((row) => row.noteId)
  }
  expect(await seen({}, `${village}001`)).toEqual([`${village}001`])
  expect(await seen({ gridMayLack: true }, `${village}001`)).toEqual([`${village}001`, 'no grid'])
  expect(await seen({ gridMayLack: true }, `${village}002`)).toEqual(['no grid'])
  expect(await seen({ gridMayLack: true })).toEqual([])
})

test('migrations go down again', async () => {
  await database.revert()
  await expect(database.rows(everyRow`SELECT 1 FROM note`)).rejects.toThrow()
  await database.migrate()
})
