import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { afterEach, beforeEach, expect, test } from '@jest/globals'
import { toCount, type ScopedSql } from '@yiwang/shared/database'
import { importCaller, importFile, type ImportJob, type ImportSummary } from '@yiwang/shared/file-import'
import { openDepartmentDatabase } from '@yiwang/shared/subgraph'
import { createTestSubgraph, testDatabase, testEngine, type TestSubgraph, everyRow } from '@yiwang/shared/testing'
import { medicalInsurance } from '../src/index.ts'
import { settlements } from '../src/imports.ts'
import { clerk } from './callers.ts'
import { checksums } from './checksums.ts'
import { headers, toMutationInput, writeSettlementFile } from './settlement-file.ts'
import { fillRegister } from './settlement-register.ts'

/**
 * IMPORT_ROWS=100000 on any engine is the full measure: one to two minutes. By default there are as many rows as show
 * whether memory grows with them, and fewer on a server, which other suites use at the same time.
 */
const ROWS = Number(process.env['IMPORT_ROWS'] ?? (testEngine() === 'sqlite' ? 10_000 : 3_000))
/** A short file with every kind of fault. */
const SAMPLE = 450
const FAULT_EVERY = 30
const FAULTY = SAMPLE / FAULT_EVERY
const NOW = Date.parse('2026-06-10T10:00:00+08:00')

let folder: string
const opened: TestSubgraph[] = []
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'yiwang-settlements-'))
})
afterEach(async () => {
  for (const one of opened.splice(0)) await one.close()
  rmSync(folder, { recursive: true, force: true })
})

/** A department on an empty database, with what a file of so many rows refers to. */
async function departmentFor(rows: number, faultEvery?: number): Promise<TestSubgraph> {
  const medical = await createTestSubgraph(medicalInsurance, NOW)
  opened.push(medical)
  await fillRegister(medical.subgraph.database, rows, faultEvery)
  return medical
}

type Store = Pick<ImportJob, 'database'>

const caller = importCaller({
  ...{ user: 'tester', subgraph: 'medical-insurance', role: 'DEPT_CLERK' },
  regions: ['610702000000'],
})

function run({ database }: Store, path: string, options: Partial<ImportJob> = {}): Promise<ImportSummary> {
  return importFile({
    ...{ path, definition: settlements, caller, database, resultPath: join(folder, 'result.csv'), clock: () => NOW },
    ...options,
  })
}

/** The result's lines below its header. */
const refused = () => readFileSync(join(folder, 'result.csv'), 'utf8').split('\r\n').slice(1, -1)

async function alertsOf({ database }: Store): Promise<object[]> {
  const rows = await database.rows<Record<string, unknown>>(everyRow`
    SELECT person_id, year, level_cents, out_of_pocket_cents, raised_by_setl_id FROM medical_alert ORDER BY alert_id`)
  return rows.map(({ levelCents, outOfPocketCents, ...rest }) => ({
    ...rest,
    ...{ levelCents: Number(levelCents), outOfPocketCents: Number(outOfPocketCents) },
  }))
}

async function countOf({ database }: Store, from: ScopedSql): Promise<number> {
  const [row] = await database.rows<{ amount: string }>(everyRow`SELECT COUNT(*) AS amount FROM ${from}`)
  return toCount(row?.amount ?? 0)
}

setFlagsFromString('--expose-gc')
// the flag takes effect in contexts made after it
const collectGarbage = runInNewContext('gc') as () => void

/** Heap in use after every tenth of the rows, garbage aside. */
function heapWatch(rows: number) {
  const heap: number[] = []
  return {
    heap,
    onProgress: (done: number) => {
      if (done % (rows / 10) !== 0) return
      collectGarbage()
      heap.push(process.memoryUsage().heapUsed)
    },
  }
}

test(`${ROWS} settlements with 1 % faults: each fault is said, each alert raised, and a second run changes nothing`, async () => {
  const medical = await departmentFor(ROWS)
  const path = join(folder, 'settlements.csv')
  const expected = await writeSettlementFile(path, ROWS)
  const watch = heapWatch(ROWS)
  const { statements } = medical.subgraph.database
  const sent = statements.count
  const started = Date.now()
  const { imported, replayed, refused: faulty } = await run(medical.subgraph, path, { onProgress: watch.onProgress })
  const seconds = (Date.now() - started) / 1000
  // what rows ask for and leave goes in a few statements a hundred rows
  expect((statements.count - sent) / ROWS).toBeLessThan(0.3)
  const megabytes = (bytes: number) => Math.round(bytes / 1024 ** 2)
  process.stderr.write(
    `${ROWS} settlements on ${testEngine()}: ${seconds.toFixed(0)} s, ${Math.round(ROWS / seconds)} rows/s, heap ${watch.heap.map(megabytes).join(' ')} MB, RSS ${megabytes(process.memoryUsage().rss)} MB\n`,
  )
  const bad = new Set(expected.faults.map(([line]) => line)).size
  expect({ imported, replayed, faulty, bad }).toEqual({
    imported: ROWS - bad,
    replayed: 0,
    faulty: bad,
    bad: ROWS / 100,
  })
  expect(
    firstDifference(
      refused(),
      expected.faults.map((cells) => cells.join(',')),
    ),
  ).toBeNull()
  expect(firstDifference(await alertsOf(medical.subgraph), expected.alerts)).toBeNull()
  const perAlert = { steps: everyRow`transition_step WHERE record_type = 'MedicalAlert'`, events: everyRow`outbox` }
  expect(await countOf(medical.subgraph, perAlert.steps)).toBe(2 * expected.alerts.length)
  expect(await countOf(medical.subgraph, perAlert.events)).toBe(2 * expected.alerts.length)
  const [paid] = await medical.subgraph.database.rows<{ cents: string }>(everyRow`
    SELECT SUM(account_pay_cents + cash_pay_cents) AS cents FROM medical_settlement WHERE uploaded_by = 'import:tester'`)
  expect(Number(paid?.cents)).toBe(expected.outOfPocketCents)
  // the tokens that tell repeated rows take about 60 bytes a row; the rows themselves would take ten times that
  expect(Math.max(...watch.heap) - (watch.heap[0] ?? 0)).toBeLessThan(3 * 1024 ** 2 + ROWS * 100)

  const before = await checksums(medical.subgraph.database, ['audit_entry', 'audit_record', 'audit_chain'])
  expect(await run(medical.subgraph, path)).toMatchObject({ imported: 0, replayed: ROWS - bad, refused: bad })
  expect(
    firstDifference(
      refused(),
      expected.faults.map((cells) => cells.join(',')),
    ),
  ).toBeNull()
  expect(await checksums(medical.subgraph.database, ['audit_entry', 'audit_record', 'audit_chain'])).toEqual(before)
}, 3_600_000)

/** Jest compares long lists for minutes. */
function firstDifference(received: readonly unknown[], expected: readonly unknown[]): object | null {
  const length = Math.max(received.length, expected.length)
  for (let at = 0; at < length; at += 1)
    if (sorted(received[at]) !== sorted(expected[at])) return { at, received: received[at], expected: expected[at] }
  return null
}

function sorted(value: unknown): string | undefined {
  return typeof value === 'object' && value !== null ? JSON.stringify(Object.entries(value).sort()) : String(value)
}

test('a file does what its rows do as single mutations, refusals and audit included', async () => {
  const path = join(folder, 'settlements.csv')
  await writeSettlementFile(path, SAMPLE, FAULT_EVERY)
  const byFile = await departmentFor(SAMPLE, FAULT_EVERY)
  await run(byFile.subgraph, path)
  const byCall = await departmentFor(SAMPLE, FAULT_EVERY)
  const codes = new Map<number, string>()
  for (const { line, cells } of rowsOf(path)) {
    // a row with a cell too many is no input at all
    if (cells.length > headers.length) codes.set(line, 'BAD_USER_INPUT,')
    if (cells.length > headers.length) continue
    const answer = await byCall.ask(clerk, UPLOAD, { input: toMutationInput(cells, `row-${line}`) })
    const payload = answer.data?.['uploadSettlement'] as { errors: { code: string; rule: string | null }[] } | undefined
    const [error] = payload?.errors ?? []
    // what GraphQL's types refuse, a cell's column refuses
    if (answer.errors) codes.set(line, 'BAD_USER_INPUT,')
    else if (error) codes.set(line, `${error.code},${error.rule ?? ''}`)
  }
  const said = refused().map((line) => line.split(','))
  expect(new Map(said.map(([line, , , code, rule]) => [Number(line), `${code ?? ''},${rule ?? ''}`]))).toEqual(codes)
  expect(await alertsOf(byFile.subgraph)).toEqual(await alertsOf(byCall.subgraph))
  for (const facts of comparable)
    expect(await byFile.subgraph.database.rows(facts)).toEqual(await byCall.subgraph.database.rows(facts))
}, 600_000)

/** The rows as they stand in the file. */
function rowsOf(path: string): { line: number; cells: string[] }[] {
  const rows = readFileSync(path, 'utf8').split('\r\n').slice(1, -1)
  return rows.map((row, at) => ({ line: at + 2, cells: row.split(',') }))
}

const UPLOAD = `mutation ($input: UploadSettlementInput!) { uploadSettlement(input: $input) { errors { code rule } } }`
/** All that is written, but for ids and the name of the writer. */
const comparable = [
  everyRow`SELECT setl_id, person_id, institution_uscc, settled_at, med_type, total_fee_cents, policy_scope_fee_cents,
        deductible_cents, basic_fund_pay_cents, serious_illness_pay_cents, medical_aid_pay_cents, account_pay_cents,
        cash_pay_cents, uploaded_at FROM medical_settlement ORDER BY setl_id`,
  everyRow`SELECT a.person_id, a.grid_code, a.region_code, a.rule, a.status, a.pushed_to_code, a.pushed_at, a.due_at, a.version,
        s.from_state, s.to_state, s.at, s.action, s.role
      FROM medical_alert a JOIN transition_step s ON s.record_id = a.alert_id ORDER BY s.step_id`,
  everyRow`SELECT o.type, o.region_code, o.state, o.at, a.raised_by_setl_id
      FROM outbox o JOIN medical_alert a ON a.alert_id = o.record_id ORDER BY o.position`,
  everyRow`SELECT r.record_id, r.region_code, a.decision FROM audit_entry a JOIN audit_record r ON r.entry_id = a.entry_id
      WHERE a.decision = 'ALLOWED' ORDER BY r.record_id`,
]

test('two imports of one file at once book each bill once and raise each alert once', async () => {
  const place = testDatabase()
  const open = () => openDepartmentDatabase(medicalInsurance, place.options)
  const databases = [await open(), await open()]
  try {
    const [first] = databases
    if (!first) throw new Error('two are open')
    await fillRegister(first, SAMPLE, FAULT_EVERY)
    const path = join(folder, 'settlements.csv')
    const { faults, alerts } = await writeSettlementFile(path, SAMPLE, FAULT_EVERY)
    const summaries = await Promise.all(
      databases.map((database, at) => run({ database }, path, { resultPath: join(folder, `${at}.csv`) })),
    )
    expect(summaries.map(({ refused: amount }) => amount)).toEqual([FAULTY, FAULTY])
    expect(summaries.reduce((sum, { imported }) => sum + imported, 0)).toBe(SAMPLE - FAULTY)
    // one of them has two
    expect(faults).toHaveLength(FAULTY + 1)
    expect(firstDifference(await alertsOf({ database: first }), alerts)).toBeNull()
  } finally {
    for (const database of databases) await database.close()
    await place.remove()
  }
}, 600_000)

test('a dry run says the same and leaves no trace', async () => {
  const path = join(folder, 'settlements.csv')
  const { faults } = await writeSettlementFile(path, SAMPLE, FAULT_EVERY)
  const medical = await departmentFor(SAMPLE, FAULT_EVERY)
  const before = await checksums(medical.subgraph.database, [])
  expect(await run(medical.subgraph, path, { dryRun: true })).toMatchObject({
    imported: SAMPLE - FAULTY,
    refused: FAULTY,
  })
  expect(refused()).toEqual(faults.map((cells) => cells.join(',')))
  expect(await checksums(medical.subgraph.database, [])).toEqual(before)
}, 600_000)

test('an ID number in a wrong column reaches neither the audit nor, in full, the result', async () => {
  const medical = await departmentFor(SAMPLE, FAULT_EVERY)
  const path = join(folder, 'settlements.csv')
  await writeSettlementFile(path, SAMPLE, FAULT_EVERY)
  await run(medical.subgraph, path)
  const audit = await medical.subgraph.database.rows(
    everyRow`SELECT * FROM audit_entry a JOIN audit_record r ON r.entry_id = a.entry_id`,
  )
  expect(JSON.stringify(audit)).not.toContain('610702199001011234')
  expect(refused().join()).not.toContain('610702199001011234')
  expect(refused().join()).toContain('**************1234')
}, 600_000)
