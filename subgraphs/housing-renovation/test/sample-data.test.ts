import { afterAll, beforeAll, expect, test } from '@jest/globals'
import type { ScopedSql } from '@yiwang/shared/database'
import { createSampleKeys, type SampleKeys } from '@yiwang/shared/sample-data'
import { createTestSubgraph, testCaller, type TestSubgraph, everyRow } from '@yiwang/shared/testing'
import { housingRenovation, loadSampleData } from '../src/index.ts'
import { representations } from './rows.ts'

let housing: TestSubgraph
let keys: SampleKeys
let loaded = 0
const beiguan = '610702001000'
const published = { from: '2021-01-01', to: '2023-12-20' }
const commander = testCaller({ roles: ['COMMAND_CENTRE'], regions: ['610702000000', '360302000000'] })
const clerk = testCaller({
  roles: ['DEPT_CLERK'],
  department: 'housing-renovation',
  regions: ['610702000000', '360302000000', '140603000000', '610902000000'],
})

beforeAll(async () => {
  housing = await createTestSubgraph(housingRenovation)
  keys = createSampleKeys('2026-11-23')
  loaded = await loadSampleData(housing.subgraph.database, keys, () => undefined)
})
afterAll(() => housing.close())

interface Stats {
  readonly quarters: number
  readonly buildings: number
  readonly households: number
  readonly floorAreaSqm: string
}

const statsOf = async (codes: readonly string[], period: object | null): Promise<Stats[]> => {
  const { data, errors } = await housing.ask(
    commander,
    `query ($r: [_Any!]!, $period: PeriodInput) { _entities(representations: $r) { ... on Region { renovationStats(period: $period) {
      quarters buildings households floorAreaSqm floorAreaWanSqm } } } }`,
    { ...representations('Region', 'code', codes), period },
  )
  expect(errors).toBeUndefined()
  return (data as { _entities: { renovationStats: Stats }[] })._entities.map(({ renovationStats }) => renovationStats)
}
const count = async (query: ScopedSql) => {
  const [row] = await housing.subgraph.database.rows<{ found: number | string }>(query)
  return Number(row?.found)
}

test('F20: 123 quarters, 276 buildings, 9,182 households, 89.44 万㎡', async () => {
  const printed = {
    quarters: 123,
    buildings: 276,
    households: 9182,
    floorAreaSqm: '894400.00',
    floorAreaWanSqm: '89.44',
  }
  expect(await statsOf([beiguan], published)).toEqual([printed])
  expect(await statsOf([beiguan], null)).toEqual([printed])
})

test('C14: the 15 communities add up to the street', async () => {
  const communities = keys.regions.filter(({ parentCode }) => parentCode === beiguan).map(({ code }) => code)
  const parts = await statsOf(communities, published)
  const sum = (field: (stats: Stats) => number) => parts.reduce((total, stats) => total + field(stats), 0)
  expect(communities).toHaveLength(15)
  expect([sum((s) => s.quarters), sum((s) => s.buildings), sum((s) => s.households)]).toEqual([123, 276, 9182])
  expect(sum((s) => Math.round(Number(s.floorAreaSqm) * 100))).toBe(89_440_000)
})

test('38, 47 and 38 quarters were completed in 2021, 2022 and 2023', async () => {
  for (const [year, quarters] of [
    [2021, 38],
    [2022, 47],
    [2023, 38],
  ])
    expect(await statsOf([beiguan], { from: `${year}-01-01`, to: `${year}-12-31` })).toMatchObject([{ quarters }])
})

test('C37: every completed project of 北关 has checks, a passed vote and done items of all three categories', async () => {
  let after: string | null = null
  let seen = 0
  do {
    const { data } = await housing.ask(
      commander,
      `query ($after: String) { renovationProjects(regionCode: "${beiguan}", filter: { statuses: [COMPLETED, HANDED_OVER, MAINTAINED] }, first: 100, after: $after) {
        pageInfo { hasNextPage endCursor }
        nodes { vote { quorate passed } items(first: 100) { category adopted done } quarters { healthChecks { checkedOn } } } } }`,
      { after },
    )
    const page = data?.['renovationProjects'] as {
      pageInfo: { hasNextPage: boolean; endCursor: string }
      nodes: {
        vote: unknown
        items: { category: string; adopted: boolean; done: boolean }[]
        quarters: { healthChecks: unknown[] }[]
      }[]
    }
    for (const { vote, items, quarters } of page.nodes) {
      expect(vote).toEqual({ quorate: true, passed: true })
      expect(new Set(items.filter(({ done }) => done).map(({ category }) => category)).size).toBe(3)
      expect(items.every(({ adopted, done }) => adopted === done)).toBe(true)
      expect(quarters.every(({ healthChecks }) => healthChecks.length > 0)).toBe(true)
    }
    seen += page.nodes.length
    after = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null
  } while (after !== null)
  expect(seen).toBe(123)
})

test('all ten statuses of projects and all five of remediations are there', async () => {
  expect(await count(everyRow`SELECT COUNT(DISTINCT status) AS found FROM renovation_project`)).toBe(10)
  expect(await count(everyRow`SELECT COUNT(DISTINCT status) AS found FROM dangerous_house_remediation`)).toBe(5)
  expect(
    await count(
      everyRow`SELECT COUNT(DISTINCT status) AS found FROM dangerous_house_remediation WHERE county_code = '360302000000'`,
    ),
  ).toBe(5)
})

test('flats add up to the households and the area of their building', async () => {
  const wrong = await count(everyRow`
    SELECT COUNT(*) AS found FROM building b JOIN (
      SELECT building_id, COUNT(*) AS flats, SUM(area_sqm_x100) AS area FROM dwelling GROUP BY building_id
    ) d ON d.building_id = b.building_id WHERE d.flats <> b.household_count OR d.area <> b.floor_area_sqm_x100`)
  expect(wrong).toBe(0)
  expect(await count(everyRow`SELECT COUNT(*) AS found FROM dwelling`)).toBe(
    keys.buildings.reduce((sum, b) => sum + b.householdCount, 0),
  )
})

test('records obey the rules of the later writes', async () => {
  const rules = [
    // 无体检、不更新
    everyRow`SELECT COUNT(*) AS found FROM renovation_project p JOIN renovation_project_quarter pq ON pq.project_no = p.project_no
      WHERE NOT EXISTS (SELECT 1 FROM health_check c WHERE c.quarter_id = pq.quarter_id AND c.recorded_at <= p.created_at)`,
    // R-PROPERTY
    everyRow`SELECT COUNT(*) AS found FROM renovation_project p JOIN renovation_project_quarter pq ON pq.project_no = p.project_no
      WHERE p.status = 'MAINTAINED' AND NOT EXISTS (SELECT 1 FROM property_service s WHERE s.quarter_id = pq.quarter_id)`,
    // steps go forward in time, one after the other
    everyRow`SELECT COUNT(*) AS found FROM renovation_step a JOIN renovation_step b ON b.project_no = a.project_no
      WHERE a.step_id < b.step_id AND a.at >= b.at`,
    // R-HOUSE-ACCEPTOR
    everyRow`SELECT COUNT(*) AS found FROM dangerous_house_remediation WHERE acceptor_id = remediator_id`,
    // R-D-EVACUATE
    everyRow`SELECT COUNT(*) AS found FROM dangerous_house_remediation r JOIN dwelling d ON d.dwelling_id = r.dwelling_id
      WHERE d.danger_grade = 'D' AND r.started_at IS NOT NULL AND r.evacuated_on IS NULL`,
    // every C or D flat has a remediation, and only those
    everyRow`SELECT COUNT(*) AS found FROM dwelling d LEFT JOIN dangerous_house_remediation r ON r.dwelling_id = d.dwelling_id
      WHERE (d.danger_grade IN ('C', 'D')) <> (r.dwelling_id IS NOT NULL)`,
    // ballots within the time of their vote
    everyRow`SELECT COUNT(*) AS found FROM owner_ballot b JOIN owner_vote v ON v.vote_id = b.vote_id
      WHERE b.cast_at < v.opened_at OR b.cast_at > v.closes_at`,
    // items adopted before the vote opened
    everyRow`SELECT COUNT(*) AS found FROM renovation_item i JOIN owner_vote v ON v.project_no = i.project_no WHERE i.decided_at >= v.opened_at`,
    // items done between the start of construction and completion
    everyRow`SELECT COUNT(*) AS found FROM renovation_item i JOIN renovation_project p ON p.project_no = i.project_no WHERE i.done_on > p.completed_on`,
  ]
  for (const rule of rules) expect([rule.sql, await count(rule)]).toEqual([rule.sql, 0])
})

test('the records of 汉台 lie before the article, those of the demonstration around the day of loading', async () => {
  const demo = keys.quarters.filter(({ renovatedIn }) => renovatedIn === null).map(({ quarterId }) => quarterId)
  const late = await housing.subgraph.database.rows<{ quarterId: string }>(everyRow`
    SELECT DISTINCT pq.quarter_id FROM renovation_step s JOIN renovation_project_quarter pq ON pq.project_no = s.project_no
    WHERE s.at > ${Date.parse('2023-12-20T18:00:00+08:00')}`)
  expect(late.map(({ quarterId }) => quarterId).sort()).toEqual([...demo].sort())
  expect(
    await count(
      everyRow`SELECT COUNT(*) AS found FROM renovation_step WHERE at > ${Date.parse('2026-11-23T00:00:00+08:00')}`,
    ),
  ).toBe(0)
})

test('the example owner has a blank ballot in the open vote of the example quarter', async () => {
  const { data } = await housing.ask(
    testCaller({ roles: ['CITIZEN'], personId: keys.examples.ownerPersonId }),
    `query ($quarter: ID!, $flat: ID!) { quarter(quarterId: $quarter) { projects { projectNo status vote { closedAt passed } } } dwelling(dwellingId: $flat) { dwellingId } }`,
    { quarter: keys.examples.quarterId, flat: keys.examples.dwellingId },
  )
  expect(data).toMatchObject({
    quarter: {
      projects: [
        { status: 'OPINION_COLLECTING', vote: { closedAt: null, passed: null } },
        { status: 'CANCELLED', vote: null },
      ],
    },
    dwelling: { dwellingId: keys.examples.dwellingId },
  })
  expect(
    await count(everyRow`
    SELECT COUNT(*) AS found FROM owner_ballot b JOIN owner_vote v ON v.vote_id = b.vote_id
    WHERE v.closed_at IS NULL AND b.dwelling_id = ${keys.examples.dwellingId} AND b.agree IS NULL`),
  ).toBe(1)
})

test('the example person lives in a C house that is being remediated', async () => {
  const { data } = await housing.ask(
    clerk,
    `query ($r: [_Any!]!) { _entities(representations: $r) { ... on Household { dwelling { dangerGrade building { buildingId dangerGrade } remediation { status } } } } }`,
    representations('Household', 'householdId', [keys.examples.householdId]),
  )
  expect(data?.['_entities']).toEqual([
    {
      dwelling: {
        dangerGrade: 'C',
        building: { buildingId: keys.examples.buildingId, dangerGrade: 'C' },
        remediation: { status: 'REMEDIATING' },
      },
    },
  ])
})

test('every linked case shows the project that the keys name', async () => {
  const linked = keys.caseLinks.filter(({ projectNo }) => projectNo !== null)
  const { data } = await housing.ask(
    clerk,
    `query ($r: [_Any!]!) { _entities(representations: $r) { ... on GovernanceCase { renovationProject { projectNo } } } }`,
    representations(
      'GovernanceCase',
      'caseNo',
      linked.map(({ caseNo }) => caseNo),
    ),
  )
  expect(data?.['_entities']).toEqual(linked.map(({ projectNo }) => ({ renovationProject: { projectNo } })))
})

test('the auditor finds entries of writes, refused ones among them', async () => {
  const { data } = await housing.ask(
    testCaller({ roles: ['AUDITOR'], regions: ['360302000000'] }),
    `query ($r: [_Any!]!) { _entities(representations: $r) { ... on Region { all: housingAuditEntries { totalCount }
      denied: housingAuditEntries(filter: { decision: DENIED }) { totalCount nodes { action actor } } } } }`,
    representations('Region', 'code', ['360302000000']),
  )
  const [{ all, denied }] = data?.['_entities'] as [Record<'all' | 'denied', { totalCount: number }>]
  expect(denied.totalCount).toBeGreaterThan(2)
  expect(all.totalCount).toBeGreaterThan(denied.totalCount)
})

test('the load reports its rows, and the same day gives the same rows', async () => {
  const again = await createTestSubgraph(housingRenovation)
  expect(await loadSampleData(again.subgraph.database, createSampleKeys('2026-11-23'), () => undefined)).toBe(loaded)
  for (const table of [everyRow`owner_ballot`, everyRow`renovation_item`, everyRow`dangerous_house_remediation`]) {
    const rows = (subgraph: TestSubgraph) =>
      subgraph.subgraph.database.rows(everyRow`SELECT * FROM ${table} ORDER BY 1, 2`)
    expect(await rows(again)).toEqual(await rows(housing))
  }
  await again.close()
})
