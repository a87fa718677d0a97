import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { createTestSubgraph, testCaller, type TestSubgraph } from '@yiwang/shared/testing'
import { gridGovernance } from '../src/index.ts'
import { casePlan, county, grids, insertCases, insertPersons, insertPlaces, personRow, steps, time } from './rows.ts'

let grid: TestSubgraph
const clerk = testCaller({ roles: ['CENTRE_CLERK'], regions: [county] })
const COUNT = 23

beforeAll(async () => {
  grid = await createTestSubgraph(gridGovernance, time('2024-11-08T12:00'))
  const { database } = grid.subgraph
  await insertPlaces(database)
  await insertPersons(database, [personRow('1', grids[0])])
  await insertCases(
    database,
    // three at each instant, so that a page can end between cases of one instant
    ...Array.from({ length: COUNT - 3 }, (_, index) =>
      casePlan({ subjects: ['1'], steps: steps(`REPORTED 2024-11-0${String(1 + Math.floor(index / 3))}T09:00`) }),
    ),
    casePlan({
      title: '教室100%空调',
      responsibleUscc: '99A',
      assisting: ['99B'],
      steps: steps(
        'REPORTED 2024-10-01T08:00',
        'ACCEPTED 2024-11-04T08:00',
        'DISPATCHED 2024-11-04T09:00',
        'IN_PROGRESS 2024-11-04T10:00',
      ),
    }),
    casePlan({
      title: '教室1000空调',
      responsibleUscc: '99B',
      source: 'CITIZEN',
      steps: steps(
        'REPORTED 2024-10-02T08:00',
        'ACCEPTED 2024-10-08T08:00',
        'DISPATCHED 2024-10-08T09:00',
        'IN_PROGRESS 2024-10-08T10:00',
        'SUSPENDED 2024-10-09T10:00',
      ),
    }),
    casePlan({
      kind: 'HOTLINE',
      category: 'OTHER',
      hotlineNo: '1',
      urgency: 'NORMAL',
      requestKind: 'HELP',
      steps: steps(
        'REPORTED 2024-10-03T08:00',
        'ACCEPTED 2024-10-08T08:00',
        'DISPATCHED 2024-10-08T09:00',
        'IN_PROGRESS 2024-10-08T10:00',
        'RESOLVED 2024-10-08T15:00',
        'CLOSED 2024-10-08T16:00',
      ),
    }),
  )
})
afterAll(() => grid.close())

interface Page {
  totalCount: number
  pageInfo: { hasNextPage: boolean; endCursor: string | null }
  nodes: { caseNo: string; reportedAt: string; slaState: string }[]
}

async function list(filter: object, first = 100, after: string | null = null): Promise<Page> {
  const query = `query ($filter: CaseFilter, $first: Int!, $after: String) { cases(regionCode: "${county}", filter: $filter, first: $first, after: $after) {
    totalCount pageInfo { hasNextPage endCursor } nodes { caseNo reportedAt slaState } } }`
  const { data, errors } = await grid.ask(clerk, query, { filter, first, after })
  if (errors) throw new Error(String(errors[0]?.extensions?.['code']))
  return data?.['cases'] as Page
}

test('pages by keyset: newest first, equal instants by number, nothing twice, nothing lost', async () => {
  const seen: Page['nodes'] = []
  for (let after: string | null = null, more = true; more;) {
    const page: Page = await list({}, 4, after)
    expect(page.totalCount).toBe(COUNT)
    seen.push(...page.nodes)
    after = page.pageInfo.endCursor
    more = page.pageInfo.hasNextPage
  }
  expect(new Set(seen.map(({ caseNo }) => caseNo)).size).toBe(COUNT)
  const sorted = seen.toSorted((a, b) => b.reportedAt.localeCompare(a.reportedAt) || a.caseNo.localeCompare(b.caseNo))
  expect(seen).toEqual(sorted)
})

test('page sizes and cursors that cannot be are refused', async () => {
  await expect(list({}, 101)).rejects.toThrow('BAD_USER_INPUT')
  await expect(list({}, 0)).rejects.toThrow('BAD_USER_INPUT')
  await expect(list({}, 5, 'nonsense')).rejects.toThrow('BAD_USER_INPUT')
})

test('a keyword of one character is refused, its wildcards are letters', async () => {
  await expect(list({ keyword: '路' })).rejects.toThrow('BAD_USER_INPUT')
  expect((await list({ keyword: '教室' })).totalCount).toBe(2)
  expect((await list({ keyword: '100%' })).totalCount).toBe(1)
  expect((await list({ keyword: '教_' })).totalCount).toBe(0)
})

test.each([
  [{ statuses: ['IN_PROGRESS', 'SUSPENDED'] }, 2],
  [{ statuses: [] }, 0],
  [{ categories: ['OTHER'] }, 1],
  [{ sources: ['CITIZEN'] }, 1],
  [{ kinds: ['HOTLINE'] }, 1],
  [{ handling: 'DISPATCHED' }, 3],
  [{ departmentUscc: '99B' }, 2],
  [{ departmentUscc: '99A', slaStates: ['ABOUT_TO_TIME_OUT'] }, 1],
  [{ reported: { from: '2024-10-02', to: '2024-10-03' } }, 2],
])('filters by %j', async (filter, count) => {
  expect((await list(filter)).totalCount).toBe(count)
})

test.each(['NOT_STARTED', 'ON_TRACK', 'ABOUT_TO_TIME_OUT', 'OVERDUE', 'MET', 'MISSED', 'PAUSED'])(
  'the filter by %s and the field agree at any instant',
  async (slaState) => {
    for (const asOf of [
      '2024-10-01T08:00',
      '2024-10-09T09:00',
      '2024-11-05T08:00',
      '2024-11-08T12:00',
      '2024-12-02T08:00',
    ]) {
      const moment = `${asOf}:00+08:00`
      const query = `query ($asOf: DateTime) { cases(regionCode: "${county}", first: 100) { nodes { caseNo slaState(asOf: $asOf) } } }`
      const { data } = await grid.ask(clerk, query, { asOf: moment })
      const expected = (data?.['cases'] as Page).nodes
        .filter((node) => node.slaState === slaState)
        .map(({ caseNo }) => caseNo)
      const found = (await list({ slaStates: [slaState], asOf: moment })).nodes.map(({ caseNo }) => caseNo)
      expect(found).toEqual(expected)
    }
  },
)

test('grids, buildings and persons list their cases, with the same filter', async () => {
  const query = `{ grid(gridCode: "${grids[0]}") { cases(filter: { slaStates: [ABOUT_TO_TIME_OUT, OVERDUE] }) { totalCount } } person(personId: "1") { cases(first: 2) { totalCount nodes { caseNo } } } }`
  const { data } = await grid.ask(clerk, query)
  expect(data).toMatchObject({
    grid: { cases: { totalCount: 1 } },
    person: { cases: { totalCount: COUNT - 3, nodes: [{}, {}] } },
  })
})
