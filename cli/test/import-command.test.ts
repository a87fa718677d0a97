import { spawn, spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { housingRenovation } from '@yiwang/housing-renovation'
import { openDepartmentDatabase } from '@yiwang/shared/subgraph'
import { testVault, everyRow } from '@yiwang/shared/testing'

const yiwang = fileURLToPath(new URL('../bin/yiwang.mjs', import.meta.url))
const village = '610702001001'
const buildingId = `${village}00001`
let dataDir: string

beforeAll(async () => {
  dataDir = mkdtempSync(join(tmpdir(), 'yiwang-import-'))
  const database = await openDepartmentDatabase(housingRenovation, { dataDir, vault: testVault })
  await database.write(async (transaction) => {
    await transaction.run(
      everyRow`INSERT INTO building (building_id, name, region_code, city_code, county_code, town_code, village_code, floor_area_sqm_x100, household_count, registered_at, registered_by, version)
          VALUES (${buildingId}, '1号楼', ${village}, '610700000000', '610702000000', '610702001000', ${village}, 0, 0, 0, 'test', 1)`,
    )
  })
  await database.close()
})
afterAll(() => rmSync(dataDir, { recursive: true, force: true }))

function fileOf(name: string, rows: readonly string[]): string {
  const path = join(dataDir, name)
  writeFileSync(path, ['楼栋编号,房号,建筑面积（平方米）,使用情况', ...rows].join('\r\n'))
  return path
}

function commandOf(args: readonly string[]): readonly string[] {
  const place = ['--data-dir', dataDir]
  return [yiwang, 'data', 'import', 'housing-renovation', 'dwellings', ...args, ...place]
}

const environment = { ...process.env, NODE_ENV: 'development' }

function run(...args: readonly string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, commandOf(args), {
    encoding: 'utf8',
    env: environment,
  })
  return { status, summary: stdout === '' ? null : (JSON.parse(stdout) as Record<string, unknown>), stderr }
}

test('a file is tried, imported, and imported again without effect', () => {
  const rows = [`${buildingId},1-101,60.5,自住`, `${buildingId},1-102,0,自住`]
  const path = fileOf('a.csv', rows)
  const result = join(dataDir, 'a-结果.csv')
  const region = ['--role-region', '610702000000']
  const counts = { rows: 2, refused: 1, interrupted: false }
  expect(run(path, ...region, '--dry-run')).toMatchObject({
    status: 1,
    summary: { ...counts, imported: 1, dryRun: true },
  })
  expect(run(path, ...region)).toMatchObject({ status: 1, summary: { ...counts, imported: 1, replayed: 0, result } })
  expect(run(path, ...region)).toMatchObject({ status: 1, summary: { ...counts, imported: 0, replayed: 1 } })
  expect(readFileSync(result, 'utf8')).toContain('3,建筑面积（平方米）,0,BAD_USER_INPUT,,面积应大于0')
})

test('rows outside the region of the role are refused', () => {
  const { status, summary } = run(fileOf('b.csv', [`${buildingId},1-201,60,自住`]), '--role-region', '140603000000')
  expect({ status, imported: summary?.['imported'] }).toEqual({ status: 1, imported: 0 })
})

test.each([
  ['without --role-region', [], '--role-region'],
  ['with a region that is none', ['--role-region', '6107'], '12位'],
  ['with a field that is none', ['--role-region', village, '--map', '房号=colour'], 'colour'],
])('%s nothing is imported, and the command says why', (_, args, said) => {
  const { status, summary, stderr } = run(fileOf('c.csv', [`${buildingId},1-301,60,自住`]), ...args)
  expect({ status, summary }).toEqual({ status: 1, summary: null })
  expect(stderr).toContain(said)
  expect(stderr).not.toContain('    at ')
})

test('Ctrl-C stops after the running row, and --resume does the rest', async () => {
  const amount = 5_000
  const path = fileOf(
    'd.csv',
    Array.from({ length: amount }, (_, at) => `${buildingId},4-${at},60,自住`),
  )
  const args = [path, '--role-region', '610702000000']
  const child = spawn(process.execPath, commandOf(args), { env: environment, stdio: ['ignore', 'pipe', 'pipe'] })
  const progress = join(dataDir, 'd-结果.csv.progress.json')
  const watch = setInterval(() => {
    if (existsSync(progress)) child.kill('SIGINT')
    if (existsSync(progress)) clearInterval(watch)
  }, 5)
  const status = await new Promise((resolve) => child.on('exit', resolve))
  clearInterval(watch)
  expect(status).toBe(130)
  const rest = run(...args, '--resume')
  expect(rest).toMatchObject({ status: 0, summary: { rows: amount, imported: amount, interrupted: false } })
  expect(existsSync(progress)).toBe(false)
})
