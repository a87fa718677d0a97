import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { insertAll } from '@yiwang/shared/sample-data'
import { regionColumns, levelOf } from '@yiwang/shared/region'
import { createTestSubgraph, testCaller, type TestSubgraph } from '@yiwang/shared/testing'
import { gridGovernance } from '../src/index.ts'
import { Region } from '../src/modules/region/entities.ts'

let grid: TestSubgraph
const anyone = testCaller({ roles: ['ANALYST'] })

const row = (code: string, name: string, parentCode: string | null, entrusted = 0) => ({
  code,
  name,
  level: levelOf(code),
  parentCode,
  entrusted,
  ...regionColumns(code),
})

beforeAll(async () => {
  grid = await createTestSubgraph(gridGovernance)
  await grid.subgraph.database.write((transaction) =>
    insertAll(transaction, Region, [
      row('360302000000', '安源区', null),
      row('360302001000', '东大街街道', '360302000000'),
      row('360302007000', '横龙街道', '360302000000', 1),
    ]),
  )
})
afterAll(() => grid.close())

test('entrusted units are not among the children unless asked for', async () => {
  const { data } = await grid.ask(
    anyone,
    `{ region(code: "360302000000") { children { totalCount } all: children(includeEntrusted: true) { totalCount nodes { code entrusted } } } }`,
  )
  expect(data).toMatchObject({ region: { children: { totalCount: 1 }, all: { totalCount: 2 } } })
})

test('children of many regions cost one statement', async () => {
  const statements = await grid.subgraph.database.statements.during(() =>
    grid.ask(
      anyone,
      `{ a: region(code: "360302000000") { children { nodes { children { totalCount } } } } b: region(code: "360302001000") { children { totalCount } } }`,
    ),
  )
  expect(statements).toHaveLength(2)
})
