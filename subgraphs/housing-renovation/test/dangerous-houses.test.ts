import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { regionColumns } from '@yiwang/shared/region'
import { createTestSubgraph, testCaller, type TestSubgraph, everyRow } from '@yiwang/shared/testing'
import { housingRenovation } from '../src/index.ts'
import { building, dwelling, insert, remediation, representations, resident, tables, village } from './rows.ts'

let housing: TestSubgraph
const county = '610702000000'
const clerk = testCaller({ roles: ['DEPT_CLERK'], department: 'housing-renovation', regions: [county] })

const flats = [
  dwelling('c-late', { dangerGrade: 'C' }),
  dwelling('c-soon', { dangerGrade: 'C' }),
  dwelling('d-late', { dangerGrade: 'D' }),
  dwelling('d-soon', { dangerGrade: 'D', gridCode: `${village}002` }),
  dwelling('d-twin', { dangerGrade: 'D' }),
  dwelling('b', { dangerGrade: 'B' }),
]
const away = dwelling('away', { dangerGrade: 'D', gridCode: '360302001001001', ...regionColumns('360302001001') })
const deadlines: Record<string, string> = {
  'c-late': '2026-09-01',
  'c-soon': '2026-03-01',
  'd-late': '2026-12-01',
  'd-soon': '2026-06-01',
  'd-twin': '2026-06-01',
}

interface Page {
  readonly totalCount: number
  readonly nodes: readonly { readonly dwellingId: string }[]
  readonly pageInfo: { readonly endCursor: string; readonly hasNextPage: boolean }
}

const list = async (caller = clerk, args = '', region = county) => {
  const { data, errors } = await housing.ask(
    caller,
    `{ dangerousHouses(regionCode: "${region}"${args}) { totalCount nodes { dwellingId } pageInfo { endCursor hasNextPage } } }`,
  )
  return { errors, ...(data?.['dangerousHouses'] as Page) }
}
const ids = (page: Page) => page.nodes.map(({ dwellingId }) => dwellingId)

beforeAll(async () => {
  housing = await createTestSubgraph(housingRenovation)
  await insert(housing, tables.Building, [building(`${village}00001`, null)])
  await insert(housing, tables.Dwelling, [...flats, away])
  await insert(
    housing,
    tables.Remediation,
    [...flats, away].flatMap((flat) =>
      flat.dangerGrade === 'B' ? [] : remediation(flat, { deadline: deadlines[flat.dwellingId] ?? '2026-01-01' }),
    ),
  )
  await insert(housing, tables.DwellingOwner, [{ dwellingId: 'd-late', personId: 'owner', position: 0 }])
  await insert(housing, tables.Resident, [resident('owner', 'h1'), resident('tenant', 'h2')])
  await insert(housing, tables.DwellingHousehold, [
    { householdId: 'h1', dwellingId: 'c-soon', assignedAt: 0 },
    { householdId: 'h2', dwellingId: 'd-late', assignedAt: 0 },
  ])
})
afterAll(() => housing.close())

test('D comes before C, then the nearest deadline, then the number', async () => {
  expect(ids(await list())).toEqual(['d-soon', 'd-twin', 'd-late', 'c-soon', 'c-late'])
})

test('pages follow each other without a gap or a repetition', async () => {
  const seen: string[] = []
  let after = ''
  for (;;) {
    const page = await list(clerk, `, first: 2${after}`)
    seen.push(...ids(page))
    expect(page.totalCount).toBe(5)
    if (!page.pageInfo.hasNextPage) break
    after = `, after: "${page.pageInfo.endCursor}"`
  }
  expect(seen).toEqual(['d-soon', 'd-twin', 'd-late', 'c-soon', 'c-late'])
})

test('a cursor from elsewhere and a page that is too large are refused', async () => {
  for (const args of [', after: "bm9uc2Vuc2U"', ', first: 101', ', first: 0'])
    expect((await list(clerk, args)).errors?.[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT' })
})

test('grades and statuses narrow the list', async () => {
  expect(ids(await list(clerk, ', filter: { grades: [B, C] }'))).toEqual(['c-soon', 'c-late', 'b'])
  expect(ids(await list(clerk, ', filter: { grades: [] }'))).toEqual([])
  expect(ids(await list(clerk, ', filter: { statuses: [WRITTEN_OFF] }'))).toEqual([])
})

test('another district is empty for the clerk, as if it had none', async () => {
  expect(await list(clerk, '', '360302000000')).toMatchObject({ totalCount: 0, nodes: [], errors: undefined })
})

test('a grid worker sees the own grid', async () => {
  const worker = testCaller({ roles: ['GRID_WORKER'], regions: [county], grids: [`${village}002`] })
  expect(ids(await list(worker))).toEqual(['d-soon'])
})

test('a citizen sees the own home and what the citizen owns', async () => {
  expect(ids(await list(testCaller({ roles: ['CITIZEN'], personId: 'owner' })))).toEqual(['d-late', 'c-soon'])
  expect(ids(await list(testCaller({ roles: ['CITIZEN'], personId: 'tenant' })))).toEqual(['d-late'])
  expect(ids(await list(testCaller({ roles: ['CITIZEN'], personId: 'stranger' })))).toEqual([])
})

test.each(['ANALYST', 'ENTERPRISE_OFFICER'] as const)('an %s sees none', async (role) => {
  const caller = testCaller({ roles: [role], regions: [county], organisation: '99610702000000001A' })
  expect(await list(caller)).toMatchObject({ totalCount: 0, nodes: [] })
})

test('flats, homes and remediations of the whole list cost one statement per table', async () => {
  const statements = await housing.subgraph.database.statements.during(() =>
    housing.ask(
      clerk,
      `{ dangerousHouses(regionCode: "${county}") { nodes { building { name dangerGrade } remediation { status plan evidence } households { householdId } owners { personId } } } }`,
    ),
  )
  expect(statements).toHaveLength(6)
})

const statsOf = async () => {
  const { data } = await housing.ask(
    clerk,
    `query ($r: [_Any!]!) { _entities(representations: $r) { ... on Region { dangerousHouseStats { cGrade dGrade writtenOffRate { numerator denominator percent } } } } }`,
    representations('Region', 'code', [county]),
  )
  return (data as { _entities: [{ dangerousHouseStats: unknown }] })._entities[0].dangerousHouseStats
}

test('the statistics follow grades and write-offs, and a written-off house that is safe again keeps counting', async () => {
  expect(await statsOf()).toEqual({
    cGrade: 2,
    dGrade: 3,
    writtenOffRate: { numerator: 0, denominator: 5, percent: '0.00' },
  })
  await housing.subgraph.database.write((transaction) =>
    transaction.run(
      everyRow`UPDATE dangerous_house_remediation SET status = 'WRITTEN_OFF', written_off_on = '2026-05-05' WHERE dwelling_id = 'c-soon'`,
    ),
  )
  expect(await statsOf()).toMatchObject({
    cGrade: 2,
    writtenOffRate: { numerator: 1, denominator: 5, percent: '20.00' },
  })
  expect(ids(await list(clerk, ', filter: { statuses: [WRITTEN_OFF] }'))).toEqual(['c-soon'])
  await housing.subgraph.database.write((transaction) =>
    transaction.run(everyRow`UPDATE dwelling SET danger_grade = 'A' WHERE dwelling_id = 'c-soon'`),
  )
  expect(await statsOf()).toMatchObject({ cGrade: 1, writtenOffRate: { numerator: 1, denominator: 5 } })
})

test('the grade of a building is the worst of its flats', async () => {
  const ask = (id: string) => housing.ask(clerk, `{ building(buildingId: "${id}") { dangerGrade } }`)
  expect((await ask(`${village}00001`)).data).toEqual({ building: { dangerGrade: 'D' } })
  await insert(housing, tables.Building, [building('empty', null), building('mixed', null)])
  await insert(housing, tables.Dwelling, [
    dwelling('m1', { buildingId: 'mixed', dangerGrade: 'A' }),
    dwelling('m2', { buildingId: 'mixed' }),
  ])
  expect((await ask('empty')).data).toEqual({ building: { dangerGrade: 'NOT_APPRAISED' } })
  expect((await ask('mixed')).data).toEqual({ building: { dangerGrade: 'A' } })
})
