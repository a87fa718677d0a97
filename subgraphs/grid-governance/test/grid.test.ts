import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { regionColumns } from '@yiwang/shared/region'
import { insertAll } from '@yiwang/shared/sample-data'
import { createTestSubgraph, testCaller, type TestSubgraph, everyRow } from '@yiwang/shared/testing'
import { gridGovernance } from '../src/index.ts'
import { Grid, GridWorkerAssessment, WorkforceCount } from '../src/modules/grid/entities.ts'
import { county, gridRow, grids, insertPlaces, insertWorker, towns, villages } from './rows.ts'

let grid: TestSubgraph
const anyone = testCaller({ roles: ['ANALYST'] })

beforeAll(async () => {
  grid = await createTestSubgraph(gridGovernance)
  const { database } = grid.subgraph
  await insertPlaces(database)
  await insertWorker(database, 'W1', 'FULL_TIME', grids)
  await insertWorker(database, 'W2', 'PART_TIME', [grids[0]])
  await insertWorker(database, 'W3', 'FULL_TIME', [])
  await database.write((transaction) =>
    insertAll(
      transaction,
      WorkforceCount,
      villages.map((code, index) => ({
        ...regionColumns(code),
        kind: 'PATROL_VOLUNTEER',
        people: 10 + index,
        recordedAt: 0,
        version: 1,
      })),
    ),
  )
})
afterAll(() => grid.close())

const counts = (code: string) =>
  grid
    .ask(
      anyone,
      `{ region(code: "${code}") { gridCount gridWorkerCount workforce { kind count } patrols: workforce(kinds: [PATROL_VOLUNTEER]) { count } } }`,
    )
    .then(({ data }) => data?.['region'])

test('a worker of several grids counts once in a region, one without a grid not at all', async () => {
  expect(await counts(county)).toEqual({
    gridCount: 2,
    gridWorkerCount: 2,
    workforce: [
      { kind: 'FULL_TIME', count: 1 },
      { kind: 'PART_TIME', count: 1 },
      { kind: 'PARTY_INSTRUCTOR', count: 0 },
      { kind: 'CHECKED_IN_MEMBER', count: 0 },
      { kind: 'PATROL_VOLUNTEER', count: 21 },
    ],
    patrols: [{ count: 21 }],
  })
  expect(await counts(towns[1])).toMatchObject({ gridCount: 1, gridWorkerCount: 1, patrols: [{ count: 11 }] })
})

test('counts follow the rows', async () => {
  await grid.subgraph.database.write(async (transaction) => {
    await insertAll(transaction, Grid, [gridRow('360302001001002')])
    await transaction.run(
      everyRow`UPDATE grid_assignment SET grid_code = ${grids[1]}, town_code = ${towns[1]}, village_code = ${villages[1]} WHERE worker_id = 'W2'`,
    )
  })
  expect(await counts(towns[0])).toMatchObject({ gridCount: 2, gridWorkerCount: 1 })
  expect(await counts(towns[1])).toMatchObject({ gridCount: 1, gridWorkerCount: 2 })
})

test('the grids of regions of several levels come in one statement, by code', async () => {
  const query = `{ a: region(code: "${county}") { grids(first: 2) { totalCount nodes { gridCode } pageInfo { hasNextPage } } } b: region(code: "${villages[1]}") { grids(first: 2) { totalCount } } }`
  const statements = await grid.subgraph.database.statements.during(() => grid.ask(anyone, query))
  expect(statements.filter((text) => text.includes('inside_region'))).toHaveLength(1)
  const { data } = await grid.ask(anyone, query)
  expect(data).toMatchObject({
    a: {
      grids: {
        totalCount: 3,
        nodes: [{ gridCode: grids[0] }, { gridCode: '360302001001002' }],
        pageInfo: { hasNextPage: true },
      },
    },
    b: { grids: { totalCount: 1 } },
  })
})

test('the rank is among the same kind of the same county, for those who may read it', async () => {
  const row = (workerId: string, scoreX100: number) => ({
    workerId,
    year: 2025,
    kind: 'FULL_TIME' as const,
    scoreX100,
    reportedCases: 4,
    closedCases: 3,
    opinion: null,
    assessorId: 'L',
    assessedAt: 0,
    version: 1,
    ...regionColumns(villages[0]),
  })
  await grid.subgraph.database.write((transaction) =>
    insertAll(transaction, GridWorkerAssessment, [row('W1', 8_850), row('W3', 9_000)]),
  )
  const query =
    '{ gridWorker(workerId: "W1") { assessment(year: 2025) { score rank closedCases } none: assessment(year: 2024) { score } } }'
  const leader = testCaller({ roles: ['CENTRE_LEADER'], regions: [county] })
  expect((await grid.ask(leader, query)).data).toEqual({
    gridWorker: { assessment: { score: '88.50', rank: 2, closedCases: 3 }, none: null },
  })
  expect((await grid.ask(anyone, query)).data).toMatchObject({ gridWorker: { assessment: null } })
})

test('the list of workers is limited as the contract says', async () => {
  const { errors } = await grid.ask(anyone, `{ grid(gridCode: "${grids[0]}") { workers(first: 51) { workerId } } }`)
  expect(errors?.[0]?.extensions?.['code']).toBe('BAD_USER_INPUT')
})
