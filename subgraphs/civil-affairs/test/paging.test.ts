import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { regionColumns } from '@yiwang/shared/region'
import { createTestSubgraph, testCaller, type TestSubgraph } from '@yiwang/shared/testing'
import { civilAffairs } from '../src/index.ts'
import { AssistanceApplication, AssistanceStep } from '../src/modules/assistance-application/entities.ts'
import { AssistanceGrant } from '../src/modules/assistance-grant/entities.ts'
import { CareProgramme } from '../src/modules/care-programme/entities.ts'
import { LowIncomeRecord } from '../src/modules/low-income/entities.ts'
import { PersonCopy } from '../src/modules/person/entities.ts'
import { VolunteerTeam } from '../src/modules/volunteer-team/entities.ts'
import { askEntities, person, region } from './ask-entities.ts'
import { application, grant, insert, lowIncome, places, resident } from './rows.ts'

const clerk = testCaller({ roles: ['DEPT_CLERK'], department: 'civil-affairs', regions: [places.county] })
const ids = Array.from({ length: 23 }, (_, index) => `p${String(index).padStart(2, '0')}`)
/** Several rows share an instant or a day, so that the number decides among them. */
const day = (index: number) => `2023-01-${String(10 + Math.floor(index / 4)).padStart(2, '0')}`
let civil: TestSubgraph

beforeAll(async () => {
  civil = await createTestSubgraph(civilAffairs)
  await insert(
    civil,
    PersonCopy,
    ids.map((id) => resident(id)),
  )
  await insert(
    civil,
    LowIncomeRecord,
    ids.map((id, index) => lowIncome(id, 'MARGINAL', { effectiveFrom: day(index) })),
  )
  await insert(
    civil,
    AssistanceApplication,
    ids.map((id, index) => application(`SQ-${id}`, id, { submittedAt: Date.parse(day(index)) })),
  )
  await insert(
    civil,
    AssistanceGrant,
    ids.map((id, index) => grant(`g-${id}`, 'p00', { grantedOn: day(index) })),
  )
  await insert(
    civil,
    AssistanceStep,
    ids.map((_, index) => ({
      applicationNo: 'SQ-p00',
      sequence: index + 1,
      at: index,
      fromStatus: null,
      toStatus: 'ACCEPTED' as const,
      actorId: 'x',
      actor: '王*',
      role: 'TOWN_CLERK',
      opinion: null,
    })),
  )
  const here = regionColumns(places.village)
  await insert(
    civil,
    VolunteerTeam,
    ids.map((id, index) => ({ teamNo: id, name: id, ...here, memberCount: 1, foundedOn: day(index) })),
  )
  await insert(
    civil,
    CareProgramme,
    ids.map((id, index) => ({
      programmeNo: id,
      name: id,
      ...here,
      year: 2023,
      status: 'DRAFT' as const,
      createdAt: Math.floor(index / 4),
      closedAt: null,
      version: 1,
    })),
  )
})
afterAll(() => civil.close())

interface Page {
  readonly nodes: readonly Record<string, string>[]
  readonly totalCount: number
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null }
}

/** All nodes, five at a time. */
async function walk(read: (page: string) => Promise<Page>): Promise<string[]> {
  const seen: string[] = []
  let after = ''
  for (;;) {
    const page = await read(`first: 5${after}`)
    expect(page.totalCount).toBe(23)
    seen.push(...page.nodes.map((node) => Object.values(node)[0] ?? ''))
    if (!page.pageInfo.hasNextPage) return seen
    after = `, after: "${page.pageInfo.endCursor ?? ''}"`
  }
}

/** Newest first, of one day by number. */
const expected = (prefix: string) =>
  ids
    .map((id, index) => ({ id: prefix + id, at: day(index) }))
    .sort((a, b) => (a.at === b.at ? (a.id < b.id ? -1 : 1) : a.at < b.at ? 1 : -1))
    .map(({ id }) => id)

const rest = 'totalCount pageInfo { hasNextPage endCursor }'

test.each([
  ['lowIncomePersons', 'personId', ''],
  ['assistanceApplications', 'applicationNo', 'SQ-'],
  ['volunteerTeams', 'teamNo', ''],
])('%s are paged without gaps or doubles, newest first', async (field, id, prefix) => {
  const seen = await walk(async (page) => {
    const { data } = await civil.ask(
      clerk,
      `{ ${field}(regionCode: "${places.county}", ${page}) { nodes { ${id} } ${rest} } }`,
    )
    return data?.[field] as Page
  })
  expect(seen).toEqual(expected(prefix))
})

test('grants of a person and programmes of a region are paged alike', async () => {
  const grants = await walk(async (page) => {
    const { entities } = await askEntities(
      civil,
      clerk,
      [person('p00')],
      `assistanceGrants(${page}) { nodes { grantId } ${rest} }`,
    )
    return entities[0]?.['assistanceGrants'] as Page
  })
  expect(grants).toEqual(expected('g-'))
  const programmes = await walk(async (page) => {
    const { entities } = await askEntities(
      civil,
      clerk,
      [region(places.town)],
      `careProgrammes(${page}) { nodes { programmeNo } ${rest} }`,
    )
    return entities[0]?.['careProgrammes'] as Page
  })
  expect(programmes).toEqual(expected(''))
})

test('steps are told from the beginning', async () => {
  const { data } = await civil.ask(
    clerk,
    '{ assistanceApplication(applicationNo: "SQ-p00") { timeline(first: 3) { at } } }',
  )
  expect(data).toMatchObject({
    assistanceApplication: {
      timeline: [0, 1, 2].map((ms) => ({ at: `1970-01-01T08:00:00${ms === 0 ? '' : `.00${ms}`}+08:00` })),
    },
  })
})

test.each(['first: 0', 'first: 101', 'after: "nonsense"'])('%s is refused', async (page) => {
  const { errors } = await civil.ask(
    clerk,
    `{ assistanceApplications(regionCode: "${places.county}", ${page}) { totalCount } }`,
  )
  expect(errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT' } }])
})

test('a case shows at most 50 applications', async () => {
  const { errors } = await askEntities(
    civil,
    clerk,
    [{ __typename: 'GovernanceCase', caseNo: 'C' }],
    'assistanceApplications(first: 51) { status }',
  )
  expect(errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT' } }])
})

test('a region code that is none is refused', async () => {
  const { errors } = await civil.ask(clerk, '{ volunteerTeams(regionCode: "61") { totalCount } }')
  expect(errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT' } }])
})
