import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { createTestSubgraph, testCaller, type TestSubgraph } from '@yiwang/shared/testing'
import { gridGovernance } from '../src/index.ts'
import {
  casePlan,
  county,
  grids,
  insertCases,
  insertPersons,
  insertPlaces,
  insertWorker,
  personRow,
  steps,
} from './rows.ts'

let grid: TestSubgraph
let numbers: string[]
const clerk = testCaller({ roles: ['CENTRE_CLERK'], regions: [county] })
const PEOPLE = 20

beforeAll(async () => {
  grid = await createTestSubgraph(gridGovernance)
  const { database } = grid.subgraph
  await insertPlaces(database)
  await insertWorker(database, 'W1', 'FULL_TIME', [grids[0]])
  await insertPersons(
    database,
    Array.from({ length: PEOPLE }, (_, index) =>
      personRow(String(index), grids[index % 2] ?? grids[0], { householdId: `H${String(index)}` }),
    ),
  )
  numbers = await insertCases(
    database,
    ...Array.from({ length: PEOPLE }, (_, index) =>
      casePlan({ subjects: [String(index)], steps: steps('REPORTED 2024-11-04T08:00', 'ACCEPTED 2024-11-04T09:00') }),
    ),
    casePlan({
      kind: 'DISPUTE',
      category: 'DISPUTE',
      riskLevel: 'HIGH',
      mediationLevel: 'VILLAGE',
      mediationChannel: 'PEOPLE',
      steps: steps('ACCEPTED 2024-11-05T08:00'),
    }),
  )
})
afterAll(() => grid.close())

const entities = (selection: string) =>
  `query ($r: [_Any!]!) { _entities(representations: $r) { __typename ${selection} } }`

test('a case referred to by the interface answers its own type', async () => {
  const r = [numbers[0], numbers.at(-1), 'unknown'].map((caseNo) => ({ __typename: 'GovernanceCase', caseNo }))
  const { data, errors } = await grid.ask(
    clerk,
    entities('... on GovernanceCase { caseNo slaState } ... on DisputeCase { riskLevel }'),
    { r },
  )
  expect(errors).toBeUndefined()
  expect(data?.['_entities']).toMatchObject([
    { __typename: 'GridEvent', caseNo: numbers[0] },
    { __typename: 'DisputeCase', riskLevel: 'HIGH' },
    null,
  ])
})

test('a case referred to by its type is found, by a wrong type it is not', async () => {
  const caseNo = numbers.at(-1)
  const r = [
    { __typename: 'DisputeCase', caseNo },
    { __typename: 'GridEvent', caseNo },
    { __typename: 'GovernanceCase', caseNo },
  ]
  const { data } = await grid.ask(clerk, entities('... on DisputeCase { caseNo }'), { r })
  expect(data?.['_entities']).toEqual([
    { __typename: 'DisputeCase', caseNo },
    null,
    { __typename: 'DisputeCase', caseNo },
  ])
})

test('a person is found by either key', async () => {
  const r = [
    { __typename: 'Person', personId: '3' },
    { __typename: 'Person', idHash: 'hash-3' },
  ]
  const { data } = await grid.ask(clerk, entities('... on Person { personId displayName }'), { r })
  expect(data?.['_entities']).toMatchObject([{ personId: '3' }, { personId: '3' }])
})

test('a building is known by its number alone', async () => {
  const { data } = await grid.ask(
    clerk,
    entities('... on Building { buildingId grid { gridCode } cases { totalCount } }'),
    {
      r: [{ __typename: 'Building', buildingId: '36030200100100001' }],
    },
  )
  expect(data?.['_entities']).toEqual([
    { __typename: 'Building', buildingId: '36030200100100001', grid: null, cases: { totalCount: 0 } },
  ])
})

test('twenty persons with households, grids, workers, visits and cases cost what one costs', async () => {
  const selection = `... on Person { displayName age household { address memberCount members { displayName } } grid { name householdCount workers { displayName grids { name } } region { name } }
    visits { totalCount } keyAttentions { plan } cases(first: 3) { totalCount nodes { caseNo slaState timeline { to } outcomes { totalCount organisationCount totalQuantity } supervisions { letterNo } subjects { personId } assistingDepartments { name } } } }`
  const ask = (count: number) =>
    grid.subgraph.database.statements.during(() =>
      grid.ask(clerk, entities(selection), {
        r: Array.from({ length: count }, (_, index) => ({ __typename: 'Person', personId: String(index) })),
      }),
    )
  const one = await ask(1)
  expect(await ask(PEOPLE)).toHaveLength(one.length)
})
