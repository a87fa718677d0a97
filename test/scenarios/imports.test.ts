import { everyRow } from '@yiwang/shared/testing'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { departments } from '@yiwang/cli'
import { raw, toCount } from '@yiwang/shared/database'
import { importCaller, importFile, type ImportSummary } from '@yiwang/shared/file-import'
import { county, fillGraph, type Kind, kinds } from '../src/imports/kinds.ts'
import { type Table, writers, xlsx } from '../src/imports/write-sheets.ts'
import { createWorld, type World } from '../src/mutations/world.ts'

let world: World
let folder: string
let files = 0
beforeAll(async () => {
  world = await createWorld(Date.parse('2026-06-10T10:00:00+08:00'))
  folder = mkdtempSync(join(tmpdir(), 'yiwang-imports-'))
  await fillGraph(world)
}, 300_000)
afterAll(async () => {
  await world.close()
  rmSync(folder, { recursive: true, force: true })
})

const nextFile = () => (files += 1)

function run({ kind, subgraph }: Kind, name: string, content: string | Buffer): Promise<ImportSummary> {
  const definition = departments.flatMap(({ imports }) => imports).find((one) => one.kind === kind)
  if (!definition) throw new Error(`no department takes ${kind}`)
  const path = join(folder, name)
  writeFileSync(path, content)
  return importFile({
    path,
    definition,
    database: world.subgraph(subgraph).database,
    caller: importCaller({ user: 'tester', subgraph, role: definition.role, regions: [county] }),
    resultPath: join(folder, 'result.csv'),
    clock: () => world.now(),
  })
}

const refused = () => readFileSync(join(folder, 'result.csv'), 'utf8').split('\r\n').slice(1, -1)

/** Records of the kind, and how many of them hold what the first row of a file says. */
async function amountsOf({ subgraph, table, stored: [column, value] }: Kind): Promise<readonly [number, number]> {
  const [row] = await world.subgraph(subgraph).database.rows<{ amount: string; exact: string }>(everyRow`
    SELECT COUNT(*) AS amount, SUM(CASE WHEN ${raw(column)} = ${value} THEN 1 ELSE 0 END) AS exact FROM ${raw(table)}`)
  return [toCount(row?.amount ?? 0), toCount(row?.exact ?? 0)]
}

test('ID numbers that a spreadsheet kept as numbers are refused, since their last digits are lost', async () => {
  const residents = kinds.find(({ kind }) => kind === 'residents')
  if (!residents) throw new Error('residents are a kind')
  const [row = []] = residents.rows(7)
  const number = row.map((cell, at) => (at === 2 ? Number('610702199001011234') : cell))
  expect(await run(residents, 'n.xlsx', await xlsx([residents.header, number]))).toMatchObject({ refused: 1 })
  expect(refused()[0]).toContain('长编号须存为文本单元格（数字单元格只保留15位，末几位已丢失）')
})

test.each([
  ['an empty file', 'a.csv', '', '是空的'],
  ['a file of blank lines', 'b.csv', '\r\n\r\n', '没有一行内容'],
  ['a workbook that is none', 'c.xlsx', '结算编号,人员编号', '不是 .xlsx 工作簿'],
  ['an old workbook', 'd.xls', Buffer.from('d0cf11e0a1b11ae1', 'hex'), '旧格式（.xls）'],
  ['a picture', 'e.png', Buffer.from('89504e470d0a1a0a', 'hex'), 'e.png 应为'],
  ['an archive that is no workbook', 'f.xlsx', Buffer.from('504b0304140000000800', 'hex'), '已损坏'],
])('%s is refused by name', async (_, name, content, said) => {
  const [settlements] = kinds
  if (!settlements) throw new Error('there are kinds')
  await expect(run(settlements, name, content)).rejects.toThrow(said)
})

test('a workbook that was cut off is refused by name', async () => {
  const [settlements] = kinds
  if (!settlements) throw new Error('there are kinds')
  const whole = await xlsx([settlements.header, ...settlements.rows(6)])
  await expect(run(settlements, 'cut.xlsx', whole.subarray(0, whole.length / 2))).rejects.toThrow('已损坏')
})

describe.each(kinds)('$kind', (kind) => {
  const { header, synonyms, rows, spoilt, records } = kind

  test.each(Object.entries(writers))('as %s: imported, and a second time without effect', async (_, write) => {
    const { name, content } = await write([header, ...rows(nextFile() % 8)])
    const [before, exactBefore] = await amountsOf(kind)
    expect(await run(kind, name, content)).toMatchObject({ rows: 2, imported: 2, replayed: 0, refused: 0 })
    const after = await amountsOf(kind)
    expect(after[0] - before).toBe(records)
    expect(after[1]).toBeGreaterThan(exactBefore)
    expect(await run(kind, name, content)).toMatchObject({ rows: 2, imported: 0, replayed: 2, refused: 0 })
    expect(await amountsOf(kind)).toEqual(after)
  })

  test('a faulty row is refused with its line, column and reason', async () => {
    const [first = [], second = []] = rows(nextFile() % 8)
    const faulty = second.map((cell, at) => (at === spoilt.column ? spoilt.cell : cell))
    const { refused: amount } = await run(kind, 'e.xlsx', await xlsx([header, first, faulty]))
    expect(amount).toBe(kind.kind === 'sponsorships' ? 2 : 1)
    expect(refused().join('\n')).toContain(`3,${spoilt.said}`)
  })

  test('its columns may have other names and stand in another order', async () => {
    const mirrored: Table = [synonyms, ...rows(nextFile() % 8)].map((row) => [...row].reverse())
    expect(await run(kind, 'f.xlsx', await xlsx(mirrored))).toMatchObject({ imported: 2, refused: 0 })
  })

  test('a column that is missing, or there twice, is said before a row is tried', async () => {
    const table = [header, ...rows(0)]
    const without = table.map((row) => row.filter((_, at) => at !== 1))
    await expect(run(kind, 'g.xlsx', await xlsx(without))).rejects.toThrow(`缺少必需的列：${header[1] ?? ''}`)
    const twice = table.map((row) => [...row, row[0] ?? ''])
    await expect(run(kind, 'h.xlsx', await xlsx(twice))).rejects.toThrow('请只留一列')
  })
})

// after all kinds were imported
test('an ID number in a column of others reaches no audit and no result in full', async () => {
  const number = '610702199001011234'
  for (const kind of kinds.filter(({ header }) => header.includes('人员编号'))) {
    const [row = []] = kind.rows(7)
    const wrong = row.map((cell, at) => (kind.header[at] === '人员编号' ? number : cell))
    expect(await run(kind, 'id.xlsx', await xlsx([kind.header, wrong]))).toMatchObject({ imported: 0, refused: 1 })
    expect(refused().join('')).not.toContain(number)
    expect(refused().join('')).toContain('**************1234')
  }
  for (const subgraph of new Set(kinds.map((kind) => kind.subgraph))) {
    const audit = await world
      .subgraph(subgraph)
      .database.rows(everyRow`SELECT * FROM audit_entry a JOIN audit_record r ON r.entry_id = a.entry_id`)
    expect(audit.length).toBeGreaterThan(0)
    // all ID numbers of the files begin so
    expect(JSON.stringify(audit)).not.toContain('610702199')
  }
})
