import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { anonymous } from '@yiwang/shared/caller'
import { regionColumns } from '@yiwang/shared/region'
import { createTestSubgraph, type TestSubgraph, everyRow } from '@yiwang/shared/testing'
import { housingRenovation } from '../src/index.ts'
import { building, insert, project, quarter, representations, tables, village } from './rows.ts'

let housing: TestSubgraph
const many = Array.from({ length: 20 }, (_, index) => `q${String(index).padStart(2, '0')}`)

beforeAll(async () => {
  housing = await createTestSubgraph(housingRenovation)
  await insert(housing, tables.Quarter, [...many.map((id) => quarter(id)), quarter('far', '610702002001')])
  await insert(
    housing,
    tables.Building,
    many.flatMap((id) => [
      building(`${id}b2`, id, { floorAreaSqmX100: 333_333, householdCount: 3 }),
      building(`${id}b1`, id),
    ]),
  )
  await insert(housing, tables.Project, [
    ...many.map((id, index) => project(`p-${id}`, { createdAt: index, year: 2000 + index, caseNo: `case-${id}` })),
    project('p-new', { createdAt: 99, status: 'VOTED' }),
    project('p-far', { ...regionColumns('610702002001') }),
  ])
  await insert(housing, tables.ProjectQuarter, [
    ...many.map((quarterId) => ({ projectNo: `p-${quarterId}`, quarterId, position: 0 })),
    { projectNo: 'p-new', quarterId: 'q00', position: 1 },
    { projectNo: 'p-new', quarterId: 'q01', position: 0 },
  ])
})
afterAll(() => housing.close())

test('anybody sees a quarter, its households and area are the sums of its buildings', async () => {
  const ask = async () =>
    (
      await housing.ask(
        anonymous,
        `{ quarter(quarterId: "q00") { householdCount floorAreaSqm region { code } property { mode } } }`,
      )
    ).data
  expect(await ask()).toEqual({
    quarter: { householdCount: 13, floorAreaSqm: '4333.33', region: { code: village }, property: null },
  })
  await housing.subgraph.database.write((transaction) =>
    transaction.run(everyRow`UPDATE building SET household_count = 30 WHERE building_id = 'q00b1'`),
  )
  expect(await ask()).toMatchObject({ quarter: { householdCount: 33 } })
})

test('a quarter without buildings has zero of each', async () => {
  const { data } = await housing.ask(
    anonymous,
    `{ quarter(quarterId: "far") { householdCount floorAreaSqm buildings { totalCount } } }`,
  )
  expect(data).toEqual({ quarter: { householdCount: 0, floorAreaSqm: '0.00', buildings: { totalCount: 0 } } })
})

test('what does not exist is null', async () => {
  const { data } = await housing.ask(
    anonymous,
    `{ quarter(quarterId: "?") { name } building(buildingId: "?") { name } renovationProject(projectNo: "?") { name } }`,
  )
  expect(data).toEqual({ quarter: null, building: null, renovationProject: null })
})

test('the projects of a quarter come newest first, the quarters of a project in their order', async () => {
  const { data } = await housing.ask(
    anonymous,
    `{ quarter(quarterId: "q00") { projects { projectNo quarters { quarterId } opinionChannels investment { yuan } } } }`,
  )
  expect(data).toMatchObject({
    quarter: {
      projects: [
        { projectNo: 'p-new', quarters: [{ quarterId: 'q01' }, { quarterId: 'q00' }] },
        { projectNo: 'p-q00', opinionChannels: ['MEETING'], investment: { yuan: '10000.00' } },
      ],
    },
  })
})

test('projects are found by region, year, status and quarter', async () => {
  const find = async (region: string, filter: string) => {
    const { data } = await housing.ask(
      anonymous,
      `{ renovationProjects(regionCode: "${region}", filter: { ${filter} }) { totalCount nodes { projectNo } } }`,
    )
    return data?.['renovationProjects']
  }
  expect(await find('610702001000', 'year: 2005')).toEqual({ totalCount: 1, nodes: [{ projectNo: 'p-q05' }] })
  expect(await find('610702001000', 'statuses: [VOTED]')).toEqual({ totalCount: 1, nodes: [{ projectNo: 'p-new' }] })
  expect(await find('610702001000', 'quarterId: "q01"')).toEqual({
    totalCount: 2,
    nodes: [{ projectNo: 'p-new' }, { projectNo: 'p-q01' }],
  })
  expect(await find('610702000000', '')).toMatchObject({ totalCount: 22 })
  expect(await find('610702002000', '')).toEqual({ totalCount: 1, nodes: [{ projectNo: 'p-far' }] })
  expect(await find('610000000000', '')).toMatchObject({ totalCount: 22 })
})

test('pages of projects follow each other without a gap or a repetition', async () => {
  const seen: string[] = []
  let after = 'null'
  do {
    const { data } = await housing.ask(
      anonymous,
      `{ renovationProjects(regionCode: "610702001000", first: 4, after: ${after}) { nodes { projectNo } pageInfo { hasNextPage endCursor } } }`,
    )
    const page = data?.['renovationProjects'] as {
      nodes: { projectNo: string }[]
      pageInfo: { hasNextPage: boolean; endCursor: string }
    }
    seen.push(...page.nodes.map(({ projectNo }) => projectNo))
    after = page.pageInfo.hasNextPage ? `"${page.pageInfo.endCursor}"` : ''
  } while (after !== '')
  expect(seen).toEqual(['p-new', ...[...many].reverse().map((id) => `p-${id}`)])
})

test('regions of all levels list their quarters in one statement', async () => {
  const codes = [
    village,
    '610702001000',
    '610702002000',
    '610702000000',
    '610700000000',
    '610000000000',
    '360302000000',
  ]
  let answer: unknown
  const statements = await housing.subgraph.database.statements.during(async () => {
    const { data } = await housing.ask(
      anonymous,
      `query ($r: [_Any!]!) { _entities(representations: $r) { ... on Region { quarters(first: 1) { totalCount nodes { quarterId } } } } }`,
      representations('Region', 'code', codes),
    )
    answer = (data?.['_entities'] as { quarters: { totalCount: number } }[]).map(({ quarters }) => quarters.totalCount)
  })
  expect(answer).toEqual([20, 20, 1, 21, 21, 21, 0])
  expect(statements).toHaveLength(1)
})

test('a case of any kind shows its project', async () => {
  const { data } = await housing.ask(
    anonymous,
    `query ($r: [_Any!]!) { _entities(representations: $r) { ... on GovernanceCase { renovationProject { projectNo } } } }`,
    representations('GovernanceCase', 'caseNo', ['case-q03', 'case-none']),
  )
  expect(data?.['_entities']).toEqual([{ renovationProject: { projectNo: 'p-q03' } }, { renovationProject: null }])
})

const everything = `name householdCount floorAreaSqm property { mode } healthChecks { checkedOn }
  projects { vote { passed } items { name } timeline { to } quarters { name } } buildings { totalCount nodes { dangerGrade quarter { name } } }`

test('twenty quarters with everything below them cost as many statements as one', async () => {
  const ask = (values: readonly string[]) =>
    housing.subgraph.database.statements.during(() =>
      housing.ask(
        anonymous,
        `query ($r: [_Any!]!) { _entities(representations: $r) { ... on ResidentialQuarter { ${everything} } } }`,
        representations('ResidentialQuarter', 'quarterId', values),
      ),
    )
  expect((await ask(many)).length).toBe((await ask(['q00'])).length)
})

test('lists refuse more than the contract allows', async () => {
  for (const field of [
    'healthChecks(first: 51) { checkedOn }',
    'projects(first: 21) { name }',
    'buildings(first: 101) { totalCount }',
    'projects { items(first: 101) { name } }',
  ]) {
    const { errors } = await housing.ask(anonymous, `{ quarter(quarterId: "q00") { ${field} } }`)
    expect(errors?.[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT' })
  }
})
