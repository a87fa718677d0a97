import { afterAll, beforeAll, expect, test } from '@jest/globals'
import type { Caller } from '@yiwang/shared/caller'
import { regionColumns } from '@yiwang/shared/region'
import { createTestSubgraph, readingStatements, testCaller, type TestSubgraph } from '@yiwang/shared/testing'
import { housingRenovation } from '../src/index.ts'
import { building, dwelling, insert, representations, resident, tables, village } from './rows.ts'

let housing: TestSubgraph
const county = '610702000000'
const clerk = testCaller({ roles: ['DEPT_CLERK'], department: 'housing-renovation', regions: [county] })
const foreignClerk = testCaller({ roles: ['DEPT_CLERK'], department: 'housing-renovation', regions: ['360302000000'] })
const worker = testCaller({ roles: ['GRID_WORKER'], regions: [county], grids: [`${village}002`] })
const owner = testCaller({ roles: ['CITIZEN'], personId: 'owner' })
const analyst = testCaller({ roles: ['ANALYST'], regions: [county] })
const enterprise = testCaller({ roles: ['ENTERPRISE_OFFICER'], organisation: '99610702000000001A' })

const entities = async (caller: Caller, type: string, key: string, values: readonly string[], fields: string) => {
  const { data } = await housing.ask(
    caller,
    `query ($r: [_Any!]!) { _entities(representations: $r) { ... on ${type} { ${fields} } } }`,
    representations(type, key, values),
  )
  return data?.['_entities']
}

beforeAll(async () => {
  housing = await createTestSubgraph(housingRenovation)
  await insert(housing, tables.Building, [building(`${village}00001`, null)])
  await insert(housing, tables.Dwelling, [
    dwelling('d1', { dangerGrade: 'C' }),
    dwelling('d2', { gridCode: `${village}002`, areaSqmX100: 9_850 }),
    dwelling('d3', { ...regionColumns('360302001001'), gridCode: '360302001001001', dangerGrade: 'D' }),
  ])
  await insert(housing, tables.Resident, [resident('owner', 'h1'), resident('other', 'h2')])
  await insert(housing, tables.DwellingOwner, [
    { dwellingId: 'd1', personId: 'owner', position: 1 },
    { dwellingId: 'd1', personId: 'other', position: 0 },
    { dwellingId: 'd2', personId: 'owner', position: 0 },
    { dwellingId: 'd3', personId: 'owner', position: 0 },
  ])
  await insert(housing, tables.DwellingHousehold, [
    { householdId: 'h1', dwellingId: 'd1', assignedAt: 0 },
    { householdId: 'h2', dwellingId: 'd2', assignedAt: 0 },
    { householdId: 'h3', dwellingId: 'd3', assignedAt: 0 },
  ])
})
afterAll(() => housing.close())

test('a flat shows its area, building, owners in order and households', async () => {
  const { data } = await housing.ask(
    clerk,
    `{ dwelling(dwellingId: "d1") { areaSqm occupancy version building { buildingId } owners { personId } households { householdId } remediation { status } } }`,
  )
  expect(data).toEqual({
    dwelling: {
      areaSqm: '80.00',
      occupancy: 'OWNER',
      version: 1,
      building: { buildingId: `${village}00001` },
      owners: [{ personId: 'other' }, { personId: 'owner' }],
      households: [{ householdId: 'h1' }],
      remediation: null,
    },
  })
})

test.each([
  ['the clerk of the district', clerk, ['d1', 'd2', null]],
  ['the clerk of another district', foreignClerk, [null, null, 'd3']],
  ['a grid worker', worker, [null, 'd2', null]],
  ['an owner', owner, ['d1', 'd2', 'd3']],
  ['a resident', testCaller({ roles: ['CITIZEN'], personId: 'other' }), ['d1', 'd2', null]],
  ['an analyst', analyst, [null, null, null]],
  ['an enterprise officer', enterprise, [null, null, null]],
] as const)('%s gets exactly the visible flats, by reference and in lists', async (_, caller, visible) => {
  const byReference = await entities(caller, 'Dwelling', 'dwellingId', ['d1', 'd2', 'd3'], 'dwellingId')
  expect(byReference).toEqual(visible.map((id) => (id === null ? null : { dwellingId: id })))
  const owned = await entities(caller, 'Person', 'personId', ['owner'], 'ownedDwellings { dwellingId }')
  expect(owned).toEqual([{ ownedDwellings: visible.flatMap((id) => (id === null ? [] : { dwellingId: id })) }])
  const homes = await entities(caller, 'Household', 'householdId', ['h1', 'h2', 'h3'], 'dwelling { dwellingId }')
  expect(homes).toEqual(visible.map((id) => ({ dwelling: id === null ? null : { dwellingId: id } })))
})

test('the flats of a public building are counted as far as they are visible', async () => {
  const ask = async (caller: Caller) => {
    const { data } = await housing.ask(
      caller,
      `{ building(buildingId: "${village}00001") { householdCount dwellings { totalCount nodes { dwellingId } } } }`,
    )
    return data?.['building']
  }
  expect(await ask(clerk)).toMatchObject({ dwellings: { totalCount: 2 } })
  expect(await ask(worker)).toEqual({ householdCount: 10, dwellings: { totalCount: 1, nodes: [{ dwellingId: 'd2' }] } })
  expect(await ask(analyst)).toMatchObject({ dwellings: { totalCount: 0, nodes: [] } })
})

test('the priority takes the category that comes along and is null unless the home is C or D and visible', async () => {
  const r = [
    { __typename: 'Household', householdId: 'h1', difficultyCategory: 'MINIMUM_LIVING' },
    { __typename: 'Household', householdId: 'h2', difficultyCategory: 'EXTREME_POVERTY' },
    { __typename: 'Household', householdId: 'h3', difficultyCategory: 'NONE' },
    { __typename: 'Household', householdId: 'unknown', difficultyCategory: null },
  ]
  const query = `query ($r: [_Any!]!) { _entities(representations: $r) { ... on Household { dangerousHousePriority } } }`
  const { data } = await housing.ask(clerk, query, { r })
  expect(data?.['_entities']).toEqual([95, null, null, null].map((points) => ({ dangerousHousePriority: points })))
})

test('a list that is asked for more than the contract allows is refused', async () => {
  const query = `query ($r: [_Any!]!) { _entities(representations: $r) { ... on Person { ownedDwellings(first: 21) { dwellingId } } } }`
  const { errors } = await housing.ask(clerk, query, representations('Person', 'personId', ['owner']))
  expect(errors?.[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT' })
  expect(errors?.[0]?.message).toContain('1–20')
})

test('twenty households cost as many statements as one', async () => {
  const fields = 'dwelling { dangerGrade building { name } } dangerousHousePriority'
  const ask = (values: readonly string[]) =>
    readingStatements(housing.subgraph.database, () => entities(clerk, 'Household', 'householdId', values, fields))
  const one = await ask(['h1'])
  expect(one).toHaveLength(2)
  expect(await ask(Array.from({ length: 20 }, (_, index) => `h${index + 1}`))).toHaveLength(one.length)
})
