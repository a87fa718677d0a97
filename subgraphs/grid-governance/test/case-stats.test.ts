import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { createTestSubgraph, testCaller, type TestSubgraph, everyRow } from '@yiwang/shared/testing'
import { gridGovernance } from '../src/index.ts'
import { casePlan, county, elsewhere, grids, insertCases, insertPlaces, steps, time, towns } from './rows.ts'

let grid: TestSubgraph
const leader = testCaller({ roles: ['CENTRE_LEADER'], regions: [county] })

beforeAll(async () => {
  grid = await createTestSubgraph(gridGovernance)
  const { database } = grid.subgraph
  await insertPlaces(database)
  await insertCases(
    database,
    // 40 working hours from Monday 08:00 end on Friday 18:00, the last eight are the warning window
    casePlan({
      steps: steps(
        'REPORTED 2024-11-04T08:00',
        'ACCEPTED 2024-11-04T08:00',
        'DISPATCHED 2024-11-04T09:00',
        'IN_PROGRESS 2024-11-04T10:00',
      ),
    }),
    casePlan({
      category: 'SAFETY_HAZARD',
      gridCode: grids[1],
      steps: steps('REPORTED 2024-11-05T08:00', 'ACCEPTED 2024-11-05T08:00', 'CLOSED 2024-11-05T11:00'),
    }),
    casePlan({ category: 'DISPUTE', steps: steps('REPORTED 2024-11-06T08:00') }),
    casePlan({ gridCode: elsewhere.grid, steps: steps('REPORTED 2024-11-04T08:00', 'ACCEPTED 2024-11-04T08:00') }),
  )
})
afterAll(() => grid.close())

const figures = 'accepted closed inProgress acceptedToday aboutToTimeOut overdue'

async function statsAt(asOf: string, args = '', code: string = county) {
  const query = `query ($asOf: DateTime) { region(code: "${code}") { caseStats(asOf: $asOf${args}) { ${figures} byCategory { category accepted closed } closeRate { percent } } } }`
  const { data } = await grid.ask(leader, query, { asOf: `${asOf}:00+08:00` })
  return (data?.['region'] as { caseStats: Record<string, unknown> }).caseStats
}

test('counts by the instant asked for, not by the present state', async () => {
  expect(await statsAt('2024-11-04T07:59')).toMatchObject({ accepted: 0, closed: 0, closeRate: { percent: null } })
  expect(await statsAt('2024-11-05T08:30')).toMatchObject({ accepted: 2, closed: 0, acceptedToday: 1 })
  expect(await statsAt('2024-11-06T08:30')).toMatchObject({ accepted: 2, closed: 1, inProgress: 1, acceptedToday: 0 })
})

test('a case is about to time out from the start of its window and overdue from the deadline itself', async () => {
  expect(await statsAt('2024-11-07T17:59')).toMatchObject({ aboutToTimeOut: 0, overdue: 0 })
  expect(await statsAt('2024-11-07T18:00')).toMatchObject({ aboutToTimeOut: 1, overdue: 0 })
  expect(await statsAt('2024-11-08T17:59')).toMatchObject({ aboutToTimeOut: 1, overdue: 0 })
  expect(await statsAt('2024-11-08T18:00')).toMatchObject({ aboutToTimeOut: 0, overdue: 1 })
})

test('the handling counts only once it was known', async () => {
  expect(await statsAt('2024-11-04T08:30', ', handling: DISPATCHED')).toMatchObject({ accepted: 0 })
  expect(await statsAt('2024-11-04T09:00', ', handling: DISPATCHED')).toMatchObject({ accepted: 1 })
  expect(await statsAt('2024-11-05T12:00', ', handling: SELF_HANDLED')).toMatchObject({ accepted: 1, closed: 1 })
})

test('period and categories restrict all figures, every category is listed in order', async () => {
  expect(await statsAt('2024-11-08T18:00', ', period: { from: "2024-11-05" }')).toMatchObject({
    accepted: 1,
    overdue: 0,
  })
  const stats = await statsAt('2024-11-08T18:00', ', categories: [LIVELIHOOD]')
  expect(stats).toMatchObject({ accepted: 1, overdue: 1 })
  expect((stats['byCategory'] as { category: string }[]).map(({ category }) => category)).toEqual([
    'LIVELIHOOD',
    'POLICY_CONSULTATION',
    'DISPUTE',
    'SAFETY_HAZARD',
    'CITY_MANAGEMENT',
    'OTHER',
  ])
})

test('closing a case later leaves earlier answers as they were', async () => {
  const before = await statsAt('2024-11-08T18:00')
  await grid.subgraph.database.write(async (transaction) => {
    await transaction.run(
      everyRow`UPDATE governance_case SET closed_at = ${time('2024-11-11T09:00')}, status = 'CLOSED' WHERE county_code = ${county} AND category = 'LIVELIHOOD'`,
    )
    await transaction.run(
      everyRow`UPDATE case_clock SET until_at = ${time('2024-11-11T09:00')} WHERE county_code = ${county} AND clock_state = 'RUNNING' AND due_at = ${time('2024-11-08T18:00')}`,
    )
  })
  expect(await statsAt('2024-11-08T18:00')).toEqual(before)
  expect(await statsAt('2024-11-11T09:00')).toMatchObject({ closed: 2, overdue: 0 })
})

test('townships add up to the district, in the same two statements as one', async () => {
  const nested = `{ region(code: "${county}") { children { nodes { caseStats(asOf: "2024-11-06T09:00:00+08:00") { accepted byCategory { accepted } } } } } }`
  const one = `{ region(code: "${towns[0]}") { caseStats(asOf: "2024-11-06T09:00:00+08:00") { accepted } } }`
  const { during } = {
    during: (query: string) => grid.subgraph.database.statements.during(() => grid.ask(leader, query)),
  }
  expect((await during(nested)).filter((text) => text.includes('governance_case c'))).toHaveLength(2)
  expect((await during(one)).filter((text) => text.includes('governance_case c'))).toHaveLength(2)
  const { data } = await grid.ask(leader, nested)
  expect(data).toMatchObject({
    region: { children: { nodes: [{ caseStats: { accepted: 1 } }, { caseStats: { accepted: 1 } }] } },
  })
})

test('another district is refused, its field null beside the answered ones', async () => {
  const { data, errors } = await grid.ask(
    leader,
    `{ region(code: "${elsewhere.county}") { code caseStats { accepted } } }`,
  )
  expect(data).toEqual({ region: { code: elsewhere.county, caseStats: null } })
  expect(errors?.[0]?.extensions?.['code']).toBe('OUT_OF_REGION')
})
