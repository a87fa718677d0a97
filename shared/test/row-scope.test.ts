import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals'
import { anonymous, type Caller, rowScopeOf } from '../src/caller/index.ts'
import {
  all,
  code,
  createTables,
  type Database,
  databaseLocation,
  defineTable,
  dropTables,
  inRegion,
  openDatabase,
  ownRegions,
  aggregateByRegion,
  pageOf,
  regionColumnSet,
  rowsInsideRegions,
  type ScopedSql,
  sql,
  visibleTo,
  wholeCity,
} from '../src/database/index.ts'
import { type RegionColumns, regionColumns } from '../src/region/index.ts'
import { insertRow } from '../src/mutation/index.ts'
import { type TestDatabase, testDatabase } from '../src/testing/index.ts'

type FileRow = RegionColumns & { fileNo: string }

const File = defineTable<FileRow>('file', {
  regional: true,
  primary: ['fileNo'],
  columns: { fileNo: code(), ...regionColumnSet() },
})
const Street = defineTable<{ name: string }>('street', {
  open: 'streets are on every map',
  primary: ['name'],
  columns: { name: code() },
})

class Tables1764547200000 {
  readonly name = 'Tables1764547200000'
  up = (runner: Parameters<typeof createTables>[0]) => createTables(runner, tables)
  down = (runner: Parameters<typeof dropTables>[0]) => dropTables(runner, tables)
}
const column = (name: string) => ({ name, type: 'varchar', length: '40', isNullable: true })
const tables = [
  {
    name: 'file',
    columns: [
      { ...column('file_no'), isPrimary: true, isNullable: false },
      ...['region_code', 'city_code', 'county_code', 'town_code', 'village_code'].map(column),
    ],
  },
  { name: 'street', columns: [{ ...column('name'), isPrimary: true, isNullable: false }] },
]

const here: Caller = { ...anonymous, roles: ['DEPT_CLERK'], regions: ['610702000000'] }
const page = {
  select: sql`f.*`,
  order: [{ column: 'f.file_no', property: 'fileNo', direction: 'ASC' as const }],
  first: 10,
}

let place: TestDatabase
let database: Database

beforeAll(async () => {
  place = testDatabase()
  const schema = { entities: [File, Street], migrations: [Tables1764547200000] }
  database = await openDatabase(databaseLocation('scope', place.options), schema, place.options.vault)
  await database.migrate()
  await database.write(async (transaction) => {
    await insertRow(transaction, File, { fileNo: 'ours', ...regionColumns('610702100000') })
    await insertRow(transaction, File, { fileNo: 'theirs', ...regionColumns('140603000000') })
  })
})
afterAll(async () => {
  await database.close()
  await place.remove()
})

let sent = 0
beforeEach(() => {
  sent = database.statements.count
})
/** Refused before a statement is sent. */
async function expectRefused(work: () => Promise<unknown>, reason: string): Promise<void> {
  await expect(work()).rejects.toMatchObject({
    name: 'UnscopedStatement',
    message: expect.stringContaining(reason) as unknown,
  })
  expect(database.statements.count).toBe(sent)
}
const numbers = (rows: readonly { fileNo: string }[]) => rows.map(({ fileNo }) => fileNo)

test('a statement without a scope neither compiles nor runs', async () => {
  // @ts-expect-error -- it names no scope
  await expectRefused(() => database.rows(sql`SELECT f.* FROM file f`), 'without a scope')
  // @ts-expect-error -- a region that anybody may name is no scope
  await expectRefused(() => database.rows(sql`SELECT f.* FROM file f WHERE ${inRegion('140603000000', 'f')}`), 'scope')
  // @ts-expect-error -- a condition that may be missing is no scope
  await expectRefused(() => database.rows(sql`SELECT f.* FROM file f WHERE ${all(maybe())}`), 'scope')
  // @ts-expect-error -- neither the table nor the condition names one
  await expectRefused(() => pageOf<FileRow>(database, { ...page, from: sql`file f`, where: sql`1 = 1` }), 'scope')
})

/** A condition that this time is not there. */
const maybe = (): ScopedSql | null => null

test('within a transaction the same holds, for reading and for changing', async () => {
  await database.write(async (transaction) => {
    sent = database.statements.count
    // @ts-expect-error -- it names no scope
    await expectRefused(() => transaction.rows(sql`SELECT f.* FROM file f`), 'without a scope')
    // @ts-expect-error -- it names no scope
    await expectRefused(() => transaction.run(sql`DELETE FROM file WHERE file_no = 'theirs'`), 'without a scope')
  })
  expect(numbers(await database.rows<FileRow>(wholeCity('AUDIT')`SELECT * FROM file ORDER BY file_no`))).toEqual([
    'ours',
    'theirs',
  ])
})

test('a cast gets through the types and not through the door', async () => {
  await expectRefused(() => database.rows(sql`SELECT f.* FROM file f` as ScopedSql), 'without a scope')
})

test('a table without hidden rows is no cover for one that has them', async () => {
  expect(await database.rows(sql`SELECT s.* FROM ${Street.open} s`)).toEqual([])
  sent = database.statements.count
  const hidden = [
    sql`SELECT f.* FROM ${Street.open} s JOIN file f ON f.file_no = s.name`,
    sql`SELECT s.* FROM ${Street.open} s WHERE EXISTS (SELECT 1 FROM file f WHERE f.file_no = s.name)`,
  ]
  for (const statement of hidden) await expectRefused(() => database.rows(statement), 'on file')
})

test("a scope that is not made of a caller is refused, and a caller's shows the own rows", async () => {
  const madeUp = { kind: 'regions', regions: ['140603000000'] } as const
  // @ts-expect-error -- only rowScopeOf makes a scope
  expect(() => visibleTo(madeUp, { alias: 'f' })).toThrow('a scope comes from a caller')
  const visible = visibleTo(rowScopeOf(here), { alias: 'f' })
  expect(numbers(await database.rows<FileRow>(sql`SELECT f.* FROM file f WHERE ${visible}`))).toEqual(['ours'])
})

test('statistics are of regions that are wholly the own ones', async () => {
  const files = {
    ...{ from: sql`file f`, alias: 'f', select: sql`COUNT(*) AS files`, where: sql`1 = 1` },
    persons: null,
  }
  // @ts-expect-error -- codes that anybody may name
  await expectRefused(() => aggregateByRegion(database, ['140603000000'], files), 'without a scope')
  expect(() => ownRegions(here, ['610702000000', '140603000000'])).toThrow('140603000000 超出本人辖区')
  const own = await aggregateByRegion(database, ownRegions(here, ['610702000000']), files)
  expect([...own.keys()]).toEqual(['610702000000'])
  // @ts-expect-error -- a list per region of a table with hidden rows
  const list = () => database.rows(sql`SELECT * FROM ${rowsInsideRegions(File, ['140603000000'])} f`)
  sent = database.statements.count
  await expectRefused(list, 'without a scope')
})

test('a table that does not say whether its rows need a scope is none', () => {
  // @ts-expect-error -- neither regional nor open
  expect(defineTable<{ name: string }>('road', { primary: ['name'], columns: { name: code() } })).toBeDefined()
})
