import { afterAll, beforeAll, expect, test } from '@jest/globals'
import type { ScopedSql } from '@yiwang/shared/database'
import { regionColumns } from '@yiwang/shared/region'
import { createTestSubgraph, testCaller, type TestSubgraph, everyRow } from '@yiwang/shared/testing'
import { housingRenovation } from '../src/index.ts'
import { building, insert, project, quarter, representations, tables, village } from './rows.ts'

let housing: TestSubgraph
const town = '610702001000'
const otherTown = '610702002000'
const commander = testCaller({ roles: ['COMMAND_CENTRE'], regions: ['610702000000'] })
const FIELDS = 'quarters buildings households floorAreaSqm floorAreaWanSqm byStatus { status count }'

interface Stats {
  readonly byStatus: readonly { readonly status: string; readonly count: number }[]
}

const statsOf = async (code: string, period = '') => {
  const { data, errors } = await housing.ask(
    commander,
    `query ($r: [_Any!]!) { _entities(representations: $r) { ... on Region { renovationStats${period} { ${FIELDS} } } } }`,
    representations('Region', 'code', [code]),
  )
  expect(errors).toBeUndefined()
  return (data as { _entities: [{ renovationStats: Stats }] })._entities[0].renovationStats
}
const run = (query: ScopedSql) => housing.subgraph.database.write((transaction) => transaction.run(query))
const countOf = (stats: Stats, status: string) => stats.byStatus.find((entry) => entry.status === status)?.count

beforeAll(async () => {
  housing = await createTestSubgraph(housingRenovation)
  await insert(housing, tables.Quarter, [quarter('q1'), quarter('q2'), quarter('q3', '610702002001')])
  await insert(housing, tables.Building, [
    building('b1', 'q1', { floorAreaSqmX100: 1_234_567 }),
    building('b2', 'q1', { householdCount: 7 }),
    building('b3', 'q2'),
    building('b4', 'q3', regionColumns('610702002001')),
    building('b5', null),
  ])
  await insert(housing, tables.Project, [
    project('done', { status: 'COMPLETED', completedOn: '2022-06-30' }),
    project('kept', { status: 'MAINTAINED', completedOn: '2023-12-20' }),
    project('open', { status: 'PLANNED' }),
  ])
  await insert(housing, tables.ProjectQuarter, [
    { projectNo: 'done', quarterId: 'q1', position: 0 },
    { projectNo: 'kept', quarterId: 'q1', position: 0 },
    { projectNo: 'open', quarterId: 'q2', position: 0 },
  ])
})
afterAll(() => housing.close())

test('a quarter that was renovated twice counts once, one that is only planned not at all', async () => {
  expect(await statsOf(town)).toMatchObject({
    quarters: 1,
    buildings: 2,
    households: 17,
    floorAreaSqm: '13345.67',
    floorAreaWanSqm: '1.33',
  })
})

test('without a period every project is counted by status, in the order of the enum', async () => {
  const { byStatus } = await statsOf(town)
  expect(byStatus.map(({ status }) => status)).toEqual(
    'CHECKED OPINION_COLLECTING VOTED PLANNED DESIGNED UNDER_CONSTRUCTION COMPLETED HANDED_OVER MAINTAINED CANCELLED'.split(
      ' ',
    ),
  )
  expect(byStatus.map(({ count }) => count)).toEqual([0, 0, 0, 1, 0, 0, 1, 0, 1, 0])
})

test('a period counts what was completed in it, both days included', async () => {
  const stats = await statsOf(town, '(period: { from: "2023-12-20", to: "2023-12-20" })')
  expect(stats).toMatchObject({ quarters: 1 })
  expect(stats.byStatus.map(({ count }) => count)).toEqual([0, 0, 0, 0, 0, 0, 0, 0, 1, 0])
  expect(await statsOf(town, '(period: { to: "2022-06-29" })')).toMatchObject({
    quarters: 0,
    households: 0,
    floorAreaSqm: '0.00',
  })
})

test('the numbers move with the rows', async () => {
  await run(
    everyRow`UPDATE renovation_project SET status = 'HANDED_OVER', completed_on = '2024-01-05' WHERE project_no = 'open'`,
  )
  expect(await statsOf(town)).toMatchObject({ quarters: 2, buildings: 3, households: 27 })
  expect(await statsOf(town, '(period: { to: "2023-12-31" })')).toMatchObject({ quarters: 1 })
  await run(everyRow`UPDATE building SET quarter_id = 'q3' WHERE building_id = 'b3'`)
  expect(await statsOf(town)).toMatchObject({ quarters: 2, buildings: 2 })
  await run(everyRow`UPDATE building SET quarter_id = 'q2' WHERE building_id = 'b3'`)
  await run(everyRow`UPDATE renovation_project SET status = 'CANCELLED', completed_on = NULL WHERE project_no = 'open'`)
  const stats = await statsOf(town)
  expect(stats).toMatchObject({ quarters: 1 })
  expect(countOf(stats, 'CANCELLED')).toBe(1)
})

test('rows of another township do not count', async () => {
  expect(await statsOf(otherTown)).toMatchObject({ quarters: 0 })
  expect(await statsOf(village)).toEqual(await statsOf(town))
})

test('a project over two townships counts each quarter where it lies', async () => {
  await insert(housing, tables.Project, [
    project('wide', { ...regionColumns('610702000000'), status: 'COMPLETED', completedOn: '2023-05-05' }),
  ])
  await insert(housing, tables.ProjectQuarter, [
    { projectNo: 'wide', quarterId: 'q2', position: 0 },
    { projectNo: 'wide', quarterId: 'q3', position: 1 },
  ])
  const period = '(period: { from: "2023-05-01", to: "2023-05-31" })'
  expect(await statsOf(town, period)).toMatchObject({ quarters: 1 })
  expect(await statsOf(otherTown, period)).toMatchObject({ quarters: 1 })
  expect(await statsOf('610702000000', period)).toMatchObject({ quarters: 2 })
})

test('fifteen townships and the district cost two statements, as one region does', async () => {
  const regions = [
    '610702000000',
    ...Array.from({ length: 15 }, (_, index) => `6107020${String(index + 1).padStart(2, '0')}000`),
  ]
  const ask = (codes: readonly string[]) =>
    housing.subgraph.database.statements.during(() =>
      housing.ask(
        commander,
        `query ($r: [_Any!]!) { _entities(representations: $r) { ... on Region { renovationStats { ${FIELDS} } } } }`,
        representations('Region', 'code', codes),
      ),
    )
  expect(await ask(regions)).toHaveLength(2)
  expect(await ask([town])).toHaveLength(2)
})

test('statistics of a foreign region are refused, and a period that ends before it starts', async () => {
  const ask = (code: string, period: string) =>
    housing.ask(
      commander,
      `query ($r: [_Any!]!) { _entities(representations: $r) { ... on Region { renovationStats${period} { quarters } dangerousHouseStats { cGrade } } } }`,
      representations('Region', 'code', [code]),
    )
  const foreign = await ask('360302000000', '')
  expect(foreign.data).toEqual({ _entities: [{ renovationStats: null, dangerousHouseStats: null }] })
  expect(foreign.errors?.map(({ extensions }) => extensions?.['code'])).toEqual(['OUT_OF_REGION', 'OUT_OF_REGION'])
  const reversed = await ask(town, '(period: { from: "2023-02-01", to: "2023-01-01" })')
  expect(reversed.errors?.[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT' })
})
