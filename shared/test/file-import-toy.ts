import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import exceljs from 'exceljs'
import { z } from 'zod'
import {
  cents,
  code,
  createTables,
  type Database,
  databaseLocation,
  defineTable,
  dropTables,
  instant,
  openDatabase,
  raw,
  regionColumnSet,
  text as textColumn,
  toCount,
  visibleTo,
  word,
} from '../src/database/index.ts'
import {
  defineImport,
  identifier,
  type ImportDefinition,
  type ImportJob,
  importCaller,
  importFile,
  instant as instantCell,
  oneOf,
  text,
  yuan,
} from '../src/file-import/index.ts'
import { badInput, conflict, defineMutation, insertRow, newId, notFound, violates } from '../src/mutation/index.ts'
import { regionColumns, type RegionColumns } from '../src/region/index.ts'
import { withKitTables } from '../src/subgraph/kit-tables.ts'
import { testDatabase, everyRow } from '../src/testing/index.ts'

interface BillRow extends RegionColumns {
  billNo: string
  personId: string
  amountCents: bigint
  kind: string
  billedAt: number
  note: string
}

const Bill = defineTable<BillRow>('bill', {
  regional: true,
  primary: ['billNo'],
  columns: {
    billNo: code(),
    personId: code(),
    amountCents: cents(),
    kind: word(),
    billedAt: instant(),
    note: textColumn(),
    ...regionColumnSet(),
  },
})

const Person = defineTable<RegionColumns & { personId: string }>('person', {
  regional: true,
  primary: ['personId'],
  columns: { personId: code(), ...regionColumnSet() },
})

const regionColumnsFrozen = ['region_code', 'city_code', 'county_code', 'town_code', 'village_code'].map((name) => ({
  name,
  type: 'varchar',
  length: '12',
  isNullable: name !== 'region_code',
}))
const frozen = [
  {
    name: 'bill',
    columns: [
      { name: 'bill_no', type: 'varchar', length: '40', isPrimary: true },
      { name: 'person_id', type: 'varchar', length: '40' },
      { name: 'amount_cents', type: 'bigint' },
      { name: 'kind', type: 'varchar', length: '40' },
      { name: 'billed_at', type: 'bigint' },
      { name: 'note', type: 'varchar', length: '200' },
      ...regionColumnsFrozen,
    ],
  },
  {
    name: 'person',
    columns: [{ name: 'person_id', type: 'varchar', length: '40', isPrimary: true }, ...regionColumnsFrozen],
  },
]

class CreateToy1700000000000 {
  readonly name = 'CreateToy1700000000000'
  readonly up = (runner: Parameters<typeof createTables>[0]) => createTables(runner, frozen)
  readonly down = (runner: Parameters<typeof dropTables>[0]) => dropTables(runner, frozen)
}

interface BillInput {
  readonly billNo: string
  readonly personId: string
  readonly amountCents: bigint
  readonly kind: string
  readonly billedAt: number
  readonly note?: string | undefined
  readonly clientToken: string
}

const uploadBill = defineMutation<BillInput, RegionColumns, BillRow>({
  name: 'uploadBill',
  field: 'bill',
  scopes: [['medical:settlement:write']],
  input: z.object({
    billNo: z.string(),
    personId: z.string(),
    amountCents: z.bigint(),
    kind: z.string(),
    billedAt: z.number(),
    note: z.string().optional(),
    clientToken: z.string().max(64),
  }),
  find: async ({ transaction, scope }, { personId }) => {
    const [person] = await transaction.rows<RegionColumns>(
      everyRow`SELECT * FROM person WHERE person_id = ${personId} AND ${visibleTo(scope, {})} ${transaction.forUpdate}`,
    )
    return person ?? notFound('人员', 'personId')
  },
  rules: [
    (_, { amountCents }) => (amountCents < 0n ? violates('R-BILL-SUM', '金额不得为负') : null),
    (_, { note }) => (note?.includes('身份证') ? badInput(`备注里不得写“${note}”`, 'note') : null),
    async (_, { billNo }, { transaction }) => {
      const known = await transaction.rows(everyRow`SELECT 1 AS found FROM bill WHERE bill_no = ${billNo}`)
      return known.length > 0 ? conflict(`账单 ${billNo} 已存在`, 'billNo') : null
    },
  ],
  write: async (writing, person, { clientToken: _, note, ...input }) => {
    const { transaction } = writing
    await insertRow(transaction, Bill, { ...input, note: note ?? '', ...regionColumns(person.regionCode) })
    // a bug of the toy strikes after the row is in
    if (note === '故障') throw new Error('the toy is broken')
    writing.emit({ type: 'billUploaded', payload: { billNo: input.billNo } })
    return { recordType: 'Bill', recordId: input.billNo, regionCode: person.regionCode }
  },
  load: async (transaction, billNo) =>
    (await transaction.rows<BillRow>(everyRow`SELECT * FROM bill WHERE bill_no = ${billNo}`))[0] ?? null,
})

export const bills = defineImport({
  kind: 'bills',
  title: '账单',
  mutation: uploadBill,
  role: 'DEPT_CLERK',
  key: ['billNo'],
  columns: [
    { field: 'billNo', headers: ['账单编号', 'bill_no'], parse: identifier() },
    { field: 'personId', headers: ['人员编号', '参保人'], parse: identifier(), personal: true },
    { field: 'amountCents', headers: ['金额', '金额（元）'], parse: yuan },
    { field: 'kind', headers: ['类型'], parse: oneOf({ 住院: 'INPATIENT', 门诊: 'OUTPATIENT' }) },
    { field: 'billedAt', headers: ['时刻', '结算时间'], parse: instantCell },
    { field: 'note', headers: ['备注'], parse: text(20), required: false },
  ],
})

interface ListInput {
  readonly year: string
  readonly items: readonly { readonly billNo: string; readonly amountCents: bigint }[]
  readonly clientToken: string
}

/** A list that is one record: all of its rows or none. */
const uploadList = defineMutation<ListInput, { readonly year: string }, BillRow>({
  name: 'uploadList',
  field: 'bill',
  scopes: [],
  input: z.object({
    year: z.string(),
    items: z.array(z.object({ billNo: z.string(), amountCents: z.bigint() })),
    clientToken: z.string().max(64),
  }),
  find: (_, { year }) => Promise.resolve({ year }),
  rules: [
    (_, { items }) => {
      const at = items.findIndex(({ amountCents }) => amountCents === 0n)
      return at < 0 ? null : badInput('金额应大于0', 'items', String(at), 'amountCents')
    },
  ],
  write: async ({ transaction, now }, { year }, { items }) => {
    const listNo = newId(now)
    const amountCents = items.reduce((sum, item) => sum + item.amountCents, 0n)
    const bill = { billNo: listNo, personId: year, amountCents, kind: 'LIST', billedAt: now, note: '' }
    await insertRow(transaction, Bill, { ...bill, ...regionColumns('610702000000') })
    return { recordType: 'List', recordId: listNo, regionCode: '610702000000' }
  },
  load: async (transaction, billNo) =>
    (await transaction.rows<BillRow>(everyRow`SELECT * FROM bill WHERE bill_no = ${billNo}`))[0] ?? null,
})

export const lists = defineImport({
  kind: 'lists',
  title: '名单',
  mutation: uploadList,
  role: 'DEPT_CLERK',
  whole: { shared: ['year'], list: 'items' },
  columns: [
    { field: 'year', headers: ['年度'], parse: identifier() },
    { field: 'billNo', headers: ['账单编号'], parse: identifier() },
    { field: 'amountCents', headers: ['金额'], parse: yuan },
  ],
})

/** A department with two people in 汉台区 and one in 平鲁区, and a folder for files. */
export async function openToy() {
  const place = testDatabase()
  const folder = mkdtempSync(join(tmpdir(), 'yiwang-import-'))
  const open = () =>
    openDatabase(
      databaseLocation('toy', place.options),
      withKitTables({ entities: [Bill, Person], migrations: [CreateToy1700000000000] }),
      place.options.vault,
    )
  const database = await open()
  await database.migrate()
  await database.write(async (transaction) => {
    for (const [personId, region] of [
      ['P1', '610702001001'],
      ['P2', '610702001002'],
      ['P3', '140603001001'],
    ] as const)
      await insertRow(transaction, Person, { personId, ...regionColumns(region) })
  })
  const resultPath = join(folder, 'result.csv')
  return {
    database,
    resultPath,
    /** as another process has it */
    openAgain: open,
    file: (name: string, content: string | Buffer) => {
      const path = join(folder, name)
      writeFileSync(path, content)
      return path
    },
    run: (path: string, options: Partial<ImportJob> & { readonly user?: string } = {}) =>
      importFile(jobOf(path, { database, resultPath }, options)),
    refused: () => refusedLines(resultPath),
    count: (table: string) => countRows(database, table),
    close: async () => {
      await database.close()
      await place.remove()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

function jobOf(
  path: string,
  place: { readonly database: Database; readonly resultPath: string },
  { user = 'tester', ...options }: Partial<ImportJob> & { readonly user?: string },
): ImportJob {
  const definition: ImportDefinition = options.definition ?? bills
  const regions = ['610702000000']
  const caller = importCaller({ user, subgraph: 'medical-insurance', role: definition.role, regions })
  return { path, definition, caller, ...place, ...options }
}

/** The result's lines below its header, without quotes. */
function refusedLines(path: string): string[] {
  const text = readFileSync(path, 'utf8')
  if (!text.startsWith('\uFEFF行号,列,收到的值,代码,规则,原因\r\n')) throw new Error(`no result: ${text}`)
  return text.split('\r\n').slice(1, -1)
}

async function countRows(database: Database, table: string): Promise<number> {
  const [row] = await database.rows<{ count: number }>(everyRow`SELECT COUNT(*) AS count FROM ${raw(table)}`)
  return toCount(row?.count ?? 0)
}

export const header = '账单编号,人员编号,金额,类型,时刻,备注'

/** A good line of a CSV file. */
export function bill(number: number, cells: { person?: string; amount?: string; note?: string } = {}): string {
  const { person = 'P1', amount = '12.30', note = '' } = cells
  return `B${number},${person},${amount},住院,2026-03-01 09:30:00,${note}`
}

export async function workbook(
  sheets: Readonly<Record<string, readonly (readonly exceljs.CellValue[])[]>>,
): Promise<Buffer> {
  const book = new exceljs.Workbook()
  for (const [name, rows] of Object.entries(sheets)) book.addWorksheet(name).addRows(rows.map((row) => [...row]))
  return Buffer.from(await book.xlsx.writeBuffer())
}
