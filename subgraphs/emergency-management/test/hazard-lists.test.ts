import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { createTestSubgraph, testCaller, type TestSubgraph } from '@yiwang/shared/testing'
import { emergencyManagement } from '../src/index.ts'
import { FiveImplementations, Hazard, HazardStep, ListedSupervision } from '../src/modules/hazard/entities.ts'
import * as row from './rows.ts'

let emergency: TestSubgraph
const clerk = testCaller({ roles: ['DEPT_CLERK'], department: 'emergency-management', regions: [row.county] })
const DEADLINE = '2024-03-20'

beforeAll(async () => {
  emergency = await createTestSubgraph(emergencyManagement)
  const late = { foundOn: '2024-03-05', orderedOn: '2024-03-06', deadline: DEADLINE }
  await row.put(emergency, Hazard, [
    ...Array.from({ length: 7 }, (_, index) =>
      row.hazard({ hazardNo: `F${index}`, foundOn: `2024-02-0${(index % 3) + 1}`, buildingId: 'B1' }),
    ),
    row.hazard({ hazardNo: 'OPEN', ...late, status: 'RECTIFYING', field: 'URBAN_GAS', subject: 'GAS_USER' }),
    row.hazard({ hazardNo: 'LATE', ...late, status: 'WRITTEN_OFF', rectifiedOn: '2024-03-25' }),
    row.hazard({ hazardNo: 'IN-TIME', ...late, status: 'RECTIFIED', rectifiedOn: '2024-03-20' }),
    row.hazard({
      hazardNo: 'MAJOR',
      foundOn: '2024-03-06',
      grade: 'MAJOR',
      status: 'ORDERED',
      productionSuspended: 1,
      caseNo: 'K1',
      evidence: JSON.stringify(['a', 'b', 'c']),
    }),
  ])
  await row.put(emergency, FiveImplementations, [
    {
      hazardNo: 'MAJOR',
      responsible: '张*',
      measures: '停用',
      fundsCents: 1_234_567,
      deadline: DEADLINE,
      contingencyPlan: '值守',
    },
  ])
  await row.put(emergency, ListedSupervision, [
    { hazardNo: 'MAJOR', level: 'CITY', departmentUscc: 'D1', listedOn: '2024-03-07', delistedOn: null },
  ])
  const step = { hazardNo: 'MAJOR', actorId: 'AQ5', actor: '李*', opinion: null }
  await row.put(emergency, HazardStep, [
    { ...step, sequence: 2, at: 2_000, fromStatus: 'DISCOVERED', toStatus: 'FILED' },
    { ...step, sequence: 1, at: 1_000, fromStatus: null, toStatus: 'DISCOVERED' },
  ])
})
afterAll(() => emergency.close())

const numbersOf = async (filter: string) => {
  const { data } = await emergency.ask(
    clerk,
    `{ hazards(regionCode: "${row.town}", filter: { ${filter} }) { totalCount nodes { hazardNo } } }`,
  )
  const { totalCount, nodes } = (data as { hazards: { totalCount: number; nodes: { hazardNo: string }[] } }).hazards
  expect(totalCount).toBe(nodes.length)
  return nodes.map(({ hazardNo }) => hazardNo)
}

test('a hazard answers everything the contract has', async () => {
  const { data, errors } = await emergency.ask(
    clerk,
    `{ hazard(hazardNo: "MAJOR") { field grade description subject organisation { uscc } building { buildingId } regionCode region { code }
       sourceCase { caseNo } sourceInspection { inspectionNo } foundOn deadline status filed productionSuspended version
       fiveImplementations { responsible measures funds { yuan } deadline contingencyPlan }
       listedSupervision { level supervisingDepartment { uscc } listedOn delistedOn }
       evidence(first: 2) rectifierId acceptorId rectifiedOn acceptedOn writtenOffOn timeline { at from to actor opinion } } }`,
  )
  expect(errors).toBeUndefined()
  expect(data?.['hazard']).toMatchObject({
    filed: true,
    productionSuspended: true,
    region: { code: row.village },
    sourceCase: { caseNo: 'K1' },
    sourceInspection: null,
    fiveImplementations: { responsible: '张*', funds: { yuan: '12345.67' } },
    listedSupervision: { level: 'CITY', supervisingDepartment: { uscc: 'D1' }, delistedOn: null },
    evidence: ['a', 'b'],
    timeline: [
      { at: '1970-01-01T08:00:01+08:00', from: null, to: 'DISCOVERED', actor: '李*' },
      { from: 'DISCOVERED', to: 'FILED' },
    ],
  })
})

test('the newest finding comes first, equal days by number', async () => {
  expect(await numbersOf('')).toEqual(['MAJOR', 'IN-TIME', 'LATE', 'OPEN', 'F2', 'F5', 'F1', 'F4', 'F0', 'F3', 'F6'])
})

test('every filter narrows, an empty list matches nothing', async () => {
  expect(await numbersOf('grades: [MAJOR]')).toEqual(['MAJOR'])
  expect(await numbersOf('statuses: [ORDERED, RECTIFYING]')).toEqual(['MAJOR', 'OPEN'])
  expect(await numbersOf('fields: [URBAN_GAS], subjects: [GAS_USER]')).toEqual(['OPEN'])
  expect(await numbersOf('found: { to: "2024-02-01" }')).toEqual(['F0', 'F3', 'F6'])
  expect(await numbersOf('fields: []')).toEqual([])
})

test('overdueAsOf: after the deadline and not rectified by that day, whatever happened later', async () => {
  expect(await numbersOf(`overdueAsOf: "${DEADLINE}"`)).toEqual([])
  expect(await numbersOf('overdueAsOf: "2024-03-21"')).toEqual(['LATE', 'OPEN'])
  expect(await numbersOf('overdueAsOf: "2024-03-25"')).toEqual(['OPEN'])
})

interface Page {
  nodes: { hazardNo: string }[]
  totalCount: number
  pageInfo: { hasNextPage: boolean; endCursor: string | null }
}

const pagesOf = async (next: (after: string | null) => Promise<Page>) => {
  const seen: string[] = []
  let after: string | null = null
  for (;;) {
    const page: Page = await next(after)
    seen.push(...page.nodes.map(({ hazardNo }) => hazardNo))
    if (!page.pageInfo.hasNextPage) return seen
    after = page.pageInfo.endCursor
  }
}
const PAGE = '{ nodes { hazardNo } totalCount pageInfo { hasNextPage endCursor } }'

test('pages follow each other without gap or repetition', async () => {
  const all = await numbersOf('')
  const query = `query ($after: String) { hazards(regionCode: "${row.town}", first: 3, after: $after) ${PAGE} }`
  const seen = await pagesOf(async (after) => (await emergency.ask(clerk, query, { after })).data?.['hazards'] as Page)
  expect(seen).toEqual(all)
})

test('pages of a building do so as well', async () => {
  const query = `query ($r: [_Any!]!, $after: String) { _entities(representations: $r) { ... on Building { hazards(first: 2, after: $after) ${PAGE} } } }`
  const seen = await pagesOf(async (after) => {
    const { data } = await emergency.ask(clerk, query, {
      ...row.representations('Building', [{ buildingId: 'B1' }]),
      after,
    })
    return (data as { _entities: { hazards: Page }[] })._entities[0]?.hazards as Page
  })
  expect(seen).toEqual(['F2', 'F5', 'F1', 'F4', 'F0', 'F3', 'F6'])
})

test.each([
  ['hazards(regionCode: "610702001000", first: 101) { totalCount }', 'hazards'],
  ['hazards(regionCode: "610702001000", first: 0) { totalCount }', 'hazards'],
  ['hazards(regionCode: "610702001000", after: "nonsense") { totalCount }', 'hazards'],
  ['hazards(regionCode: "61070200") { totalCount }', 'hazards'],
  ['hazards(regionCode: "610702001000", filter: { overdueAsOf: "2024-02-30" }) { totalCount }', undefined],
  ['inspections(regionCode: "610702001000", first: 101) { totalCount }', 'inspections'],
  ['enforcementClues(regionCode: "610702001000", after: "nonsense") { totalCount }', 'enforcementClues'],
])('%s is refused', async (selection, path) => {
  const { errors } = await emergency.ask(clerk, `{ ${selection} }`)
  expect(errors?.[0]?.extensions?.['code']).toBe('BAD_USER_INPUT')
  expect(errors?.[0]?.path?.[0]).toBe(path)
})

test.each(['evidence(first: 21)', 'timeline(first: 101) { to }', 'evidence(first: 0)'])(
  '%s is refused',
  async (selection) => {
    const { errors } = await emergency.ask(clerk, `{ hazard(hazardNo: "MAJOR") { ${selection} } }`)
    expect(errors?.[0]?.extensions?.['code']).toBe('BAD_USER_INPUT')
  },
)
