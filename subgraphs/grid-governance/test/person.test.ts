import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { createTestSubgraph, testCaller, type TestSubgraph } from '@yiwang/shared/testing'
import fc from 'fast-check'
import { gridGovernance } from '../src/index.ts'
import { ageAt, bornOnOrBefore } from '../src/modules/person/age.ts'
import { county, elsewhere, grids, insertPersons, insertPlaces, insertWorker, personRow, time } from './rows.ts'

let grid: TestSubgraph
const clerk = testCaller({ roles: ['CENTRE_LEADER'], regions: [county] })

beforeAll(async () => {
  grid = await createTestSubgraph(gridGovernance, time('2026-06-14T23:30'))
  const { database } = grid.subgraph
  await insertPlaces(database)
  await insertWorker(database, 'W1', 'FULL_TIME', [grids[0]])
  await insertPersons(database, [
    personRow('1', grids[0]),
    personRow('2', grids[0], { birthDate: '2015-06-14' }),
    personRow('3', grids[1], { residenceType: 'FLOATING', residentStatus: 'MOVED_OUT' }),
    personRow('4', elsewhere.grid),
  ])
})
afterAll(() => grid.close())

test.each([
  ['1950-06-15', '2026-06-14T23:59', 75],
  ['1950-06-15', '2026-06-15T00:00', 76],
  ['2000-02-29', '2001-02-28T12:00', 0],
  ['2000-02-29', '2001-03-01T12:00', 1],
])('born on %s a person is at %s %i years old, by the Beijing day', (birthDate, now, age) => {
  expect(ageAt(birthDate, time(now))).toBe(age)
})

test('the search by age and the age agree for every birthday', () => {
  const days = fc
    .date({ min: new Date('1920-01-01'), max: new Date('2026-01-01'), noInvalidDate: true })
    .map((date) => date.toISOString().slice(0, 10))
  fc.assert(
    fc.property(days, fc.integer({ min: 0, max: 110 }), (birthDate, age) => {
      const now = time('2026-02-28T12:00')
      expect(birthDate <= bornOnOrBefore(age, now)).toBe(ageAt(birthDate, now) >= age)
    }),
  )
})

const search = async (filter: object, caller = clerk) => {
  const { data, errors } = await grid.ask(
    caller,
    'query ($filter: PersonFilter!) { persons(filter: $filter) { totalCount nodes { personId } } }',
    { filter },
  )
  if (errors) throw new Error(String(errors[0]?.extensions?.['code']))
  return (data?.['persons'] as { nodes: { personId: string }[] }).nodes.map(({ personId }) => personId)
}

test('a search needs a criterion and stays inside the scope', async () => {
  await expect(search({})).rejects.toThrow('BAD_USER_INPUT')
  await expect(search({ keyword: '张' })).rejects.toThrow('BAD_USER_INPUT')
  expect(await search({ minAge: 0 })).toEqual(['1', '2', '3'])
  expect(await search({ regionCode: elsewhere.county })).toEqual([])
  expect(await search({ maxAge: 11 })).toEqual(['2'])
  expect(await search({ keyword: '张3' })).toEqual(['3'])
  expect(await search({ residenceTypes: ['FLOATING'] })).toEqual(['3'])
  expect(await search({ gridCode: grids[0] }, testCaller({ roles: ['GRID_WORKER'], grids: [grids[1]] }))).toEqual([])
  expect(await search({ minAge: 0 }, testCaller({ roles: ['ANALYST'], regions: [county] }))).toEqual([])
})

test('a keyword finds nobody by what the answer masks', async () => {
  const reception = testCaller({ roles: ['CENTRE_CLERK'], regions: [county] })
  expect(await search({ keyword: '张3' }, reception)).toEqual([])
  expect(await search({ keyword: '张*' }, reception)).toEqual(['1', '2', '3'])
  // 2 is a child, of whom nothing is told without a purpose
  expect(await search({ keyword: '张*' }, { ...reception, purpose: null })).toEqual(['1', '3'])
  expect(await search({ keyword: '张3' }, { ...clerk, purpose: null })).toEqual([])
})

test('a citizen reads of the own record what the scopes are for, the family masked, nobody else', async () => {
  const citizen = testCaller({ roles: ['CITIZEN'], personId: '1' })
  const { data } = await grid.ask(
    citizen,
    `{ person(personId: "1") { name household { memberCount members { personId displayName name phone birthDate } } } family: person(personId: "2") { personId } other: person(personId: "4") { personId } household(householdId: "H${grids[1]}") { address } }`,
  )
  expect(data).toEqual({
    person: {
      name: '张1',
      household: {
        memberCount: 2,
        members: [
          { personId: '1', displayName: '张*', name: '张1', phone: null, birthDate: null },
          // a child
          { personId: '2', displayName: '**', name: null, phone: null, birthDate: null },
        ],
      },
    },
    family: null,
    other: null,
    household: null,
  })
})

test('an enterprise officer sees neither persons nor households', async () => {
  const officer = testCaller({ roles: ['ENTERPRISE_OFFICER'], organisation: '99' })
  const { data } = await grid.ask(
    officer,
    `{ person(personId: "1") { personId } household(householdId: "H${grids[0]}") { address } grid(gridCode: "${grids[0]}") { householdCount households { totalCount } } }`,
  )
  expect(data).toEqual({ person: null, household: null, grid: { householdCount: 0, households: { totalCount: 0 } } })
})

test('how many households a grid has, who does not see them is told in fives', async () => {
  const [first] = grids
  const countFor = async (parts: Parameters<typeof testCaller>[0]) => {
    const { data } = await grid.ask(testCaller(parts), `{ grid(gridCode: "${first}") { householdCount } }`)
    return (data?.['grid'] as { householdCount: number }).householdCount
  }
  const { database } = grid.subgraph
  const more = ['a', 'b', 'c'].map((name) => personRow(name, first, { householdId: `H${first}${name}` }))
  for (const expected of [1, 4]) {
    expect(await countFor({ roles: ['CENTRE_CLERK'], regions: [county] })).toBe(expected)
    expect(await countFor({ roles: ['GRID_WORKER'], regions: [county], grids: [first] })).toBe(expected)
    const told = await Promise.all([
      countFor({ roles: ['ANALYST'], regions: [county] }),
      countFor({ roles: ['GRID_WORKER'], regions: [county], grids: [grids[1]] }),
      countFor({ roles: ['DEPT_LEADER'], regions: [elsewhere.county] }),
      countFor({ roles: [] }),
    ])
    expect(told).toEqual(Array(told.length).fill(expected === 1 ? 0 : 5))
    if (expected === 1) await insertPersons(database, more)
  }
})

test('those who moved away are no members of the household', async () => {
  const { data } = await grid.ask(
    clerk,
    `{ household(householdId: "H${grids[1]}") { memberCount members { personId } } }`,
  )
  expect(data).toEqual({ household: { memberCount: 0, members: [] } })
})

test('me is who the gateway signed', async () => {
  const caller = testCaller({
    roles: ['GRID_WORKER'],
    id: 'account-1',
    regions: [county],
    grids: [grids[0]],
    workerId: 'W1',
    personId: '4',
  })
  const { data } = await grid.ask(
    caller,
    '{ me { accountId displayName roles scopes regions { code level } organisation { uscc } worker { workerId grids { gridCode } } person { personId } } }',
  )
  expect(data).toMatchObject({
    me: {
      accountId: 'account-1',
      roles: ['GRID_WORKER'],
      scopes: caller.scopes,
      regions: [{ code: county, level: 'COUNTY' }],
      organisation: null,
      worker: { grids: [{ gridCode: grids[0] }] },
      person: { personId: '4' },
    },
  })
})
