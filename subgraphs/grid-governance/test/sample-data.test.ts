import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { createSampleKeys, type SampleKeys } from '@yiwang/shared/sample-data'
import { createTestSubgraph, testCaller, type TestSubgraph } from '@yiwang/shared/testing'
import { gridGovernance, loadSampleData } from '../src/index.ts'
import { time } from './rows.ts'

let grid: TestSubgraph
let keys: SampleKeys
const leader = testCaller({ roles: ['CENTRE_LEADER'], regions: ['360000000000', '610000000000', '140000000000'] })

beforeAll(async () => {
  grid = await createTestSubgraph(gridGovernance, time('2026-11-23T10:00'))
  keys = createSampleKeys('2026-11-23')
  const progress: number[] = []
  const rows = await loadSampleData(grid.subgraph.database, keys, (done) => progress.push(done))
  expect(progress.at(-1)).toBe(rows)
}, 120_000)
afterAll(() => grid.close())

const region = async (code: string, selection: string) => {
  const { data, errors } = await grid.ask(leader, `{ region(code: "${code}") { ${selection} } }`)
  expect(errors).toBeUndefined()
  return data?.['region'] as Record<string, unknown>
}

const caseFigures = 'accepted closed inProgress acceptedToday aboutToTimeOut overdue'
const dispatchedAt = (asOf: string) =>
  region('360302000000', `caseStats(asOf: "${asOf}", handling: DISPATCHED) { ${caseFigures} }`)

test('安源: 559 dispatched, 538 closed, 21 in progress, 12 today, 2 about to time out — at that moment only', async () => {
  expect(await dispatchedAt('2024-11-13T18:00:00+08:00')).toEqual({
    caseStats: { accepted: 559, closed: 538, inProgress: 21, acceptedToday: 12, aboutToTimeOut: 2, overdue: 0 },
  })
  expect(await dispatchedAt('2024-11-12T23:59:59+08:00')).toMatchObject({
    caseStats: { accepted: 547, aboutToTimeOut: 0, overdue: 0 },
  })
  expect(await dispatchedAt('2024-11-14T18:00:00+08:00')).toMatchObject({
    caseStats: { accepted: 559, acceptedToday: 0, aboutToTimeOut: 4 },
  })
})

test('安源: 1,821 events, 360 grids and full-time workers, 11 governed units, 3,794 party members', async () => {
  expect(
    await region(
      '360302000000',
      'gridCount gridWorkerCount children(first: 100) { totalCount } caseStats(asOf: "2024-11-13T18:00:00+08:00") { accepted } workforce { kind count }',
    ),
  ).toEqual({
    gridCount: 360,
    gridWorkerCount: 360,
    children: { totalCount: 11 },
    caseStats: { accepted: 1821 },
    workforce: [
      { kind: 'FULL_TIME', count: 360 },
      { kind: 'PART_TIME', count: 0 },
      { kind: 'PARTY_INSTRUCTOR', count: 306 },
      { kind: 'CHECKED_IN_MEMBER', count: 3794 },
      { kind: 'PATROL_VOLUNTEER', count: 1120 },
    ],
  })
})

test('安源: one case about classrooms, 34 schools, 477 rooms', async () => {
  const { data } = await grid.ask(
    leader,
    '{ cases(regionCode: "360302000000", filter: { keyword: "教室空调" }) { totalCount nodes { outcomes(first: 100) { totalCount organisationCount totalQuantity nodes { quantity unit } } } } }',
  )
  expect(data).toMatchObject({
    cases: { totalCount: 1, nodes: [{ outcomes: { totalCount: 34, organisationCount: 34, totalQuantity: 477 } }] },
  })
})

test('平鲁: 18,407 events, 18,260 closed, 1,115 disputes, 744 visitors, 45 letters, 12 events, 800 ㎡', async () => {
  const period = 'period: { from: "2026-01-01", to: "2026-07-05" }'
  expect(
    await region(
      '140603000000',
      `gridCount caseStats(asOf: "2026-07-05T18:00:00+08:00", ${period}) { accepted closed closeRate { percent(decimals: 1) } } disputeStats(${period}) { resolved }
      receptionStats(${period}) { visits personTimes } supervisionStats(${period}) { issued replied } governanceCentre { hallAreaSqm publicityEventCount(${period}) }`,
    ),
  ).toEqual({
    gridCount: 506,
    caseStats: { accepted: 18407, closed: 18260, closeRate: { percent: '99.2' } },
    disputeStats: { resolved: 1115 },
    receptionStats: { visits: 520, personTimes: 744 },
    supervisionStats: { issued: 45, replied: 45 },
    governanceCentre: { hallAreaSqm: '800.00', publicityEventCount: 12 },
  })
})

test('平鲁: the townships hold the printed shares and add up', async () => {
  const { children } = await region(
    '140603000000',
    'children(first: 100) { nodes { gridCount caseStats(asOf: "2026-07-05T18:00:00+08:00") { accepted } } }',
  )
  const { nodes } = children as { nodes: { gridCount: number; caseStats: { accepted: number } }[] }
  expect(nodes.map(({ caseStats }) => caseStats.accepted)).toEqual([
    1967, 1023, 1259, 1101, 2202, 1180, 1652, 1416, 1809, 2045, 1652, 1101,
  ])
  expect(nodes.map(({ gridCount }) => gridCount)).toEqual([54, 28, 35, 30, 61, 33, 45, 39, 50, 56, 45, 30])
})

test('徐望镇: 112 workers, disputes six to four between village and township', async () => {
  const selection =
    'gridWorkerCount disputeStats(period: { from: "2023-01-01", to: "2023-12-20" }) { resolved villageLevel townshipLevel levelShare(level: VILLAGE) { percent(decimals: 0) } }'
  expect(await region('610702107000', selection)).toEqual({
    gridWorkerCount: 112,
    disputeStats: { resolved: 150, villageLevel: 90, townshipLevel: 60, levelShare: { percent: '60' } },
  })
})

test('汉滨: 1,569 service orders by tier, all done', async () => {
  expect(
    await region(
      '610902000000',
      'serviceOrderStats(period: { from: "2021-01-01", to: "2021-12-31" }) { total completed byTier { count } }',
    ),
  ).toEqual({
    serviceOrderStats: {
      total: 1569,
      completed: 1569,
      byTier: [{ count: 62 }, { count: 50 }, { count: 422 }, { count: 1035 }],
    },
  })
})

test('the examples exist, and the demonstrations show every clock state on the day of loading', async () => {
  const { examples } = keys
  const { data } = await grid.ask(
    leader,
    `{ person(personId: "${examples.personId}") { household { householdId } visits { totalCount } keyAttentions { plan } } case(caseNo: "${examples.caseNo}") { __typename slaState timeline { to } supervisions { repliedAt } subjects { personId } }
      gridWorker(workerId: "${examples.workerId}") { grids { gridCode } } organisation(uscc: "${examples.enterpriseUscc}") { name }
      cases(regionCode: "${examples.gridCode.slice(0, 12)}", first: 100, filter: { reported: { from: "2026-09-01" } }) { nodes { slaState } } }`,
  )
  expect(data).toMatchObject({
    person: { household: { householdId: examples.householdId }, visits: { totalCount: 4 } },
    case: {
      __typename: 'GridEvent',
      slaState: 'ON_TRACK',
      supervisions: [{ repliedAt: null }],
      subjects: [{ personId: examples.personId }],
    },
    gridWorker: { grids: [{ gridCode: examples.gridCode }] },
    organisation: {},
  })
  const states = (data?.['cases'] as { nodes: { slaState: string }[] }).nodes.map(({ slaState }) => slaState)
  expect(new Set(states)).toEqual(new Set(['NOT_STARTED', 'ON_TRACK', 'ABOUT_TO_TIME_OUT', 'OVERDUE', 'MET', 'PAUSED']))
})

test('audit entries lie in every demonstration district', async () => {
  const { gridAuditEntries } = await region(
    '610702000000',
    'gridAuditEntries(filter: { decision: DENIED }) { totalCount nodes { action unmaskedFields } }',
  )
  expect(gridAuditEntries).toMatchObject({ totalCount: 6 })
})
