import { spawn } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { medicalInsurance } from '@yiwang/medical-insurance'
import type { Database } from '@yiwang/shared/database'
import { openDepartmentDatabase } from '@yiwang/shared/subgraph'
import { type TestDatabase, testDatabase, testEngine, everyRow } from '@yiwang/shared/testing'
import { writeSettlementFile } from '../../subgraphs/medical-insurance/test/settlement-file.ts'
import { fillRegister } from '../../subgraphs/medical-insurance/test/settlement-register.ts'

const ROWS = testEngine() === 'sqlite' ? 10_000 : 4_000
const yiwang = fileURLToPath(new URL('../../cli/bin/yiwang.mjs', import.meta.url))

let place: TestDatabase
let database: Database
let folder: string
beforeAll(async () => {
  place = testDatabase()
  folder = mkdtempSync(join(tmpdir(), 'yiwang-killed-'))
  database = await openDepartmentDatabase(medicalInsurance, place.options)
  await fillRegister(database, ROWS)
}, 300_000)
afterAll(async () => {
  await database.close()
  await place.remove()
  rmSync(folder, { recursive: true, force: true })
})

const progress = () => join(folder, 'a-结果.csv.progress.json')
const doneRows = () => (existsSync(progress()) ? Number(/"line":(\d+)/.exec(readFileSync(progress(), 'utf8'))?.[1]) : 0)

/** Runs the command; `kill -9` when so many rows are on record. @returns the exit code, null for a killed process */
async function importFile(path: string, killAt: number): Promise<number | null> {
  const { dataDir, databaseUrl } = place.options
  const where = ['--data-dir', dataDir, ...(databaseUrl === undefined ? [] : ['--database-url', databaseUrl])]
  const what = ['data', 'import', 'medical-insurance', 'settlements', path, '--role-region', '610702000000', '--resume']
  const child = spawn(process.execPath, [yiwang, ...what, ...where], {
    env: { ...process.env, NODE_ENV: 'development' },
    stdio: 'ignore',
  })
  const watch = setInterval(() => {
    if (doneRows() >= killAt) child.kill('SIGKILL')
  }, 5)
  const code = await new Promise<number | null>((resolve) => child.once('exit', resolve))
  clearInterval(watch)
  return code
}

test('an import that is killed three times ends as one that was not', async () => {
  const path = join(folder, 'a.csv')
  const { faults, alerts, outOfPocketCents } = await writeSettlementFile(path, ROWS)
  for (const part of [0.2, 0.5, 0.8]) expect(await importFile(path, ROWS * part)).toBeNull()
  expect(doneRows()).toBeLessThan(ROWS)
  // refused rows are no fault of the command, but it says that there are some
  expect(await importFile(path, Infinity)).toBe(1)
  expect(existsSync(progress())).toBe(false)
  const result = readFileSync(join(folder, 'a-结果.csv'), 'utf8').split('\r\n').slice(1, -1)
  expect(result).toEqual(faults.map((cells) => cells.join(',')))
  const [sums] = await database.rows<Record<string, unknown>>(everyRow`
    SELECT COUNT(*) AS bills, SUM(account_pay_cents + cash_pay_cents) AS paid FROM medical_settlement WHERE uploaded_by <> 'SYS'`)
  expect([Number(sums?.['bills']), Number(sums?.['paid'])]).toEqual([ROWS - ROWS / 100, outOfPocketCents])
  const raised = await database.rows<Record<string, unknown>>(
    everyRow`SELECT raised_by_setl_id, level_cents FROM medical_alert ORDER BY alert_id`,
  )
  expect(raised.map(({ raisedBySetlId, levelCents }) => `${String(raisedBySetlId)} ${String(levelCents)}`)).toEqual(
    alerts.map(({ raisedBySetlId, levelCents }) => `${raisedBySetlId} ${levelCents}`),
  )
}, 900_000)
