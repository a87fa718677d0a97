import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { createTestSubgraph, testCaller, type TestSubgraph } from '@yiwang/shared/testing'
import type { Caller } from '@yiwang/shared/caller'
import { gridGovernance } from '../src/index.ts'
import {
  casePlan,
  county,
  elsewhere,
  grids,
  insertCases,
  insertPersons,
  insertPlaces,
  personRow,
  steps,
  villages,
} from './rows.ts'

let grid: TestSubgraph
let numbers: string[]
const query = `query ($code: ID!, $no: ID!) { cases(regionCode: $code) { totalCount nodes { caseNo } } case(caseNo: $no) { caseNo } }`

beforeAll(async () => {
  grid = await createTestSubgraph(gridGovernance)
  const { database } = grid.subgraph
  await insertPlaces(database)
  await insertPersons(database, [personRow('1', grids[0]), personRow('2', grids[1])])
  numbers = await insertCases(
    database,
    casePlan({ subjects: ['1'], steps: steps('REPORTED 2024-11-04T08:00') }),
    casePlan({ gridCode: grids[1], subjects: ['2'], reporterPersonId: '1', steps: steps('REPORTED 2024-11-05T08:00') }),
    casePlan({ gridCode: grids[1], subjects: ['2'], steps: steps('REPORTED 2024-11-06T08:00') }),
  )
})
afterAll(() => grid.close())

async function visibleTo(caller: Caller): Promise<string[]> {
  const answers = await Promise.all(numbers.map((no) => grid.ask(caller, query, { code: county, no })))
  const listed = (answers[0]?.data?.['cases'] as { totalCount: number; nodes: { caseNo: string }[] }).nodes.map(
    ({ caseNo }) => caseNo,
  )
  const found = answers.flatMap(({ data }) => (data?.['case'] ? [(data['case'] as { caseNo: string }).caseNo] : []))
  expect(listed.toSorted()).toEqual(found.toSorted())
  return found
}

test('a centre sees its region, newest first; another region sees nothing', async () => {
  expect(await visibleTo(testCaller({ roles: ['CENTRE_CLERK'], regions: [county] }))).toEqual(numbers)
  expect(await visibleTo(testCaller({ roles: ['TOWN_CLERK'], regions: [villages[0]] }))).toEqual(numbers.slice(0, 1))
  expect(await visibleTo(testCaller({ roles: ['CENTRE_CLERK'], regions: [elsewhere.county] }))).toEqual([])
})

test('a grid worker sees the own grids only', async () => {
  expect(await visibleTo(testCaller({ roles: ['GRID_WORKER'], regions: [villages[1]], grids: [grids[1]] }))).toEqual(
    numbers.slice(1),
  )
})

test('a citizen sees cases as subject or reporter', async () => {
  expect(await visibleTo(testCaller({ roles: ['CITIZEN'], personId: '1' }))).toEqual(numbers.slice(0, 2))
})

test('enterprises, analysts and strangers see none', async () => {
  expect(await visibleTo(testCaller({ roles: ['ENTERPRISE_OFFICER'], organisation: '99' }))).toEqual([])
  expect(await visibleTo(testCaller({ roles: ['ANALYST'], regions: [county] }))).toEqual([])
  expect(await visibleTo(testCaller({ roles: [] }))).toEqual([])
})

test('subjects outside the scope are left out of a visible case', async () => {
  const reporter = testCaller({ roles: ['CITIZEN'], personId: '1' })
  const { data } = await grid.ask(reporter, `{ case(caseNo: "${numbers[1] ?? ''}") { subjects { personId } } }`)
  expect(data).toEqual({ case: { subjects: [] } })
})
