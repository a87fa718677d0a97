import { afterAll, beforeAll, expect, test } from '@jest/globals'
import type { ScopedSql } from '@yiwang/shared/database'
import { createSampleKeys, type SampleKeys } from '@yiwang/shared/sample-data'
import { addDays } from '@yiwang/shared/time'
import { createTestSubgraph, testCaller, type TestSubgraph, everyRow } from '@yiwang/shared/testing'
import { emergencyManagement, loadSampleData } from '../src/index.ts'

let emergency: TestSubgraph
let keys: SampleKeys
let loaded: number
const progress: number[] = []

const hantai = '610702000000'
const year2023 = { from: '2023-01-01', to: '2023-12-20' }
const commander = testCaller({ roles: ['COMMAND_CENTRE'], regions: ['610000000000', '140000000000', '360000000000'] })

beforeAll(async () => {
  emergency = await createTestSubgraph(emergencyManagement)
  keys = createSampleKeys('2026-11-23')
  loaded = await loadSampleData(emergency.subgraph.database, keys, (done) => progress.push(done))
}, 120_000)
afterAll(() => emergency.close())

/** The answer's shape is what the query selects; each test names it. */
const ask = async <Data>(query: string, variables: Record<string, unknown> = {}): Promise<Data> => {
  const { data, errors } = await emergency.ask(commander, query, variables)
  expect(errors).toBeUndefined()
  return data as Data
}
const entities = async <Row>(type: string, representations: readonly object[], selection: string, variables = {}) => {
  const { _entities } = await ask<{ _entities: Row[] }>(
    `query ($r: [_Any!]!${'period' in variables ? ', $period: PeriodInput' : ''}) { _entities(representations: $r) { ... on ${type} { ${selection} } } }`,
    { r: representations.map((representation) => ({ __typename: type, ...representation })), ...variables },
  )
  return _entities
}
const region = async <Row>(code: string, selection: string, period = year2023) =>
  (await entities<Row>('Region', [{ code }], selection, { period }))[0]
const count = async (table: ScopedSql) =>
  Number((await emergency.subgraph.database.rows<{ n: number }>(everyRow`SELECT COUNT(*) AS n FROM ${table}`))[0]?.n)

test('progress ends at the number of rows', () => {
  expect(progress.at(-1)).toBe(loaded)
})

test('汉台 2023: hazards and inspections are as published (F11–F14)', async () => {
  const answer = await region(
    hantai,
    `safetyStats(period: $period) { personTimes enterpriseVisits generalFound generalRectified
      generalRate { d0: percent(decimals: 0) d1: percent(decimals: 1) d2: percent }
      majorFound majorRectified majorRate { percent(decimals: 0) } majorFiledRate { percent(decimals: 0) }
      byField { field found rectified } }`,
  )
  expect(answer).toEqual({
    safetyStats: {
      personTimes: 53_126,
      enterpriseVisits: 43_000,
      generalFound: 2655,
      generalRectified: 2651,
      generalRate: { d0: '100', d1: '99.8', d2: '99.85' },
      majorFound: 30,
      majorRectified: 30,
      majorRate: { percent: '100' },
      majorFiledRate: { percent: '100' },
      byField: [
        { field: 'HAZARDOUS_CHEMICALS', found: 192, rectified: 192 },
        { field: 'INDUSTRY_TRADE', found: 437, rectified: 437 },
        { field: 'FIRE', found: 876, rectified: 874 },
        { field: 'URBAN_GAS', found: 407, rectified: 406 },
        { field: 'CONSTRUCTION', found: 342, rectified: 341 },
        { field: 'ROAD_TRAFFIC', found: 431, rectified: 431 },
        { field: 'POWER', found: 0, rectified: 0 },
        { field: 'OTHER', found: 0, rectified: 0 },
      ],
    },
  })
})

test('汉台 2023: enforcement is as published (F15, F16) and there was no accident (F17)', async () => {
  const answer = await region(
    hantai,
    `enforcementStats(period: $period) { clues enterprisesInterviewed departmentsInterviewed casesFiled penalty { cents yuan wan } }
     accidentStats(period: $period) { workSafetyAccidents fatalFires }`,
  )
  expect(answer).toEqual({
    enforcementStats: {
      clues: 395,
      enterprisesInterviewed: 129,
      departmentsInterviewed: 12,
      casesFiled: 36,
      penalty: { cents: '111410000', yuan: '1114100.00', wan: '111.41' },
    },
    accidentStats: { workSafetyAccidents: 0, fatalFires: 0 },
  })
})

test('朔州: gas is as published (F41, F42), asked for at the city', async () => {
  const answer = await region(
    '140600000000',
    `gasSafetyStats(period: $period) { commercialUsers stations longDistanceKm mediumPressureKm lowPressureKm
      pipelineHazards householdsInspected userHazards rectified { numerator denominator percent(decimals: 0) } }`,
    { from: '2026-01-01', to: '2026-07-05' },
  )
  expect(answer).toEqual({
    gasSafetyStats: {
      commercialUsers: 351,
      stations: 4,
      longDistanceKm: '20.00',
      mediumPressureKm: '438.51',
      lowPressureKm: '1242.13',
      pipelineHazards: 5,
      householdsInspected: 14_132,
      userHazards: 41,
      rectified: { numerator: 46, denominator: 46, percent: '100' },
    },
  })
})

test('the townships add up to the district, each with its own number of general hazards', async () => {
  const towns = keys.regions.filter(({ parentCode }) => parentCode === hantai).map(({ code }) => ({ code }))
  const rows = await entities<Record<string, Record<string, number>>>(
    'Region',
    towns,
    `safetyStats(period: $period) { personTimes enterpriseVisits generalFound generalRectified majorFound majorRectified }
     enforcementStats(period: $period) { clues casesFiled }`,
    { period: year2023 },
  )
  const sum = (type: string, name: string) => rows.reduce((total, row) => total + (row[type]?.[name] ?? 0), 0)
  expect(rows.map((row) => row['safetyStats']?.['generalFound'])).toEqual([
    179, 84, 132, 84, 132, 108, 275, 251, 323, 227, 156, 191, 167, 179, 167,
  ])
  expect(
    ['personTimes', 'enterpriseVisits', 'generalRectified', 'majorFound', 'majorRectified'].map((name) =>
      sum('safetyStats', name),
    ),
  ).toEqual([53_126, 43_000, 2651, 30, 30])
  expect(['clues', 'casesFiled'].map((name) => sum('enforcementStats', name))).toEqual([395, 36])
})

test('two adjoining periods add up to the whole (C20)', async () => {
  const found = (period: { from: string; to: string }) =>
    region<{ safetyStats: Record<string, number> }>(
      hantai,
      'safetyStats(period: $period) { generalFound majorFound enterpriseVisits personTimes }',
      period,
    )
  const [whole, first, second] = await Promise.all(
    [year2023, { from: '2023-01-01', to: '2023-06-30' }, { from: '2023-07-01', to: '2023-12-20' }].map(found),
  )
  for (const [name, value] of Object.entries(whole?.safetyStats ?? {}))
    expect((first?.safetyStats[name] ?? 0) + (second?.safetyStats[name] ?? 0)).toBe(value)
})

interface ListedRow {
  readonly penalty?: { readonly cents: string } | null
  readonly rectifierId?: string
  readonly acceptorId?: string
}

test('lists and statistics agree: enforcement (C35), gas hazards (C17), major hazards (C36)', async () => {
  const answer = await ask<Record<string, { totalCount: number; nodes: ListedRow[] }>>(
    `query ($code: ID!, $gas: ID!, $period: PeriodInput, $p26: PeriodInput) {
      enforcementClues(regionCode: $code, period: $period, first: 1) { totalCount }
      e: interviews(regionCode: $code, target: ENTERPRISE, period: $period, first: 1) { totalCount }
      d: interviews(regionCode: $code, target: DEPARTMENT, period: $period, first: 1) { totalCount }
      enforcementCases(regionCode: $code, filter: { filed: $period }, first: 100) { totalCount nodes { penalty { cents } hazards { hazardNo } } }
      gas: hazards(regionCode: $gas, filter: { fields: [URBAN_GAS], subjects: [PIPELINE, GAS_USER], found: $p26 }, first: 1) { totalCount }
      major: hazards(regionCode: $code, filter: { grades: [MAJOR], found: $period }, first: 100) {
        totalCount nodes { filed status rectifierId acceptorId fiveImplementations { responsible funds { cents } } listedSupervision { listedOn delistedOn } timeline { to } } }
    }`,
    { code: hantai, gas: '140600000000', period: year2023, p26: { from: '2026-01-01', to: '2026-07-05' } },
  )
  expect(
    ['enforcementClues', 'e', 'd', 'enforcementCases', 'gas', 'major'].map((list) => answer[list]?.totalCount),
  ).toEqual([395, 129, 12, 36, 46, 30])
  const cents = (answer['enforcementCases']?.nodes ?? []).map(({ penalty }) => BigInt(penalty?.cents ?? '0'))
  expect(cents.reduce((a, b) => a + b, 0n)).toBe(111_410_000n)
  for (const hazard of answer['major']?.nodes ?? []) {
    expect(hazard).toMatchObject({
      filed: true,
      status: 'WRITTEN_OFF',
      fiveImplementations: { responsible: expect.any(String) },
      listedSupervision: { delistedOn: expect.any(String) },
    })
    expect(hazard.rectifierId).not.toBe(hazard.acceptorId)
  }
})

test('the state machine holds in every row: dates in order, steps end in the status, nothing after the published day', async () => {
  const broken = await emergency.subgraph.database.rows(everyRow`
    SELECT h.hazard_no FROM hazard h WHERE h.filed_on < h.found_on OR h.ordered_on < h.filed_on
      OR h.rectified_on < h.ordered_on OR h.accepted_on < h.rectified_on OR h.written_off_on < h.accepted_on
      OR (h.status = 'WRITTEN_OFF' AND (h.written_off_on IS NULL OR h.accepted_on IS NULL OR h.rectified_on IS NULL))
      OR (h.status IN ('RECTIFIED', 'ACCEPTED') AND h.rectified_on IS NULL)
      OR (h.status NOT IN ('RECTIFIED', 'ACCEPTED', 'WRITTEN_OFF') AND h.rectified_on IS NOT NULL)
      OR h.rectifier_id = h.acceptor_id`)
  expect(broken).toEqual([])
  const jumps = await emergency.subgraph.database.rows(everyRow`
    SELECT s.hazard_no FROM hazard_step s LEFT JOIN hazard_step p ON p.hazard_no = s.hazard_no AND p.sequence = s.sequence - 1
    WHERE COALESCE(s.from_status, '') <> COALESCE(p.to_status, '') OR p.at >= s.at`)
  expect(jumps).toEqual([])
  const ends = await emergency.subgraph.database.rows(everyRow`
    SELECT h.hazard_no FROM hazard h WHERE h.status <> (SELECT s.to_status FROM hazard_step s
      WHERE s.hazard_no = h.hazard_no ORDER BY s.sequence DESC LIMIT 1)`)
  expect(ends).toEqual([])
  expect(
    await count(
      everyRow`hazard h WHERE h.county_code = '610702000000' AND h.written_off_on > '2023-12-20' AND h.found_on < '2024-01-01'`,
    ),
  ).toBe(0)
})

test('every transition of the history is one the contract allows', async () => {
  const rows = await emergency.subgraph.database.rows<{ fromStatus: string | null; toStatus: string }>(
    everyRow`SELECT DISTINCT s.from_status, s.to_status FROM hazard_step s`,
  )
  const allowed = new Set([
    'null DISCOVERED',
    'DISCOVERED FILED',
    'FILED ORDERED',
    'ORDERED ORDERED',
    'ORDERED RECTIFYING',
    'ORDERED RECTIFIED',
    'RECTIFYING RECTIFIED',
    'RECTIFIED ACCEPTED',
    'RECTIFIED ACCEPTANCE_FAILED',
    'ACCEPTANCE_FAILED RECTIFYING',
    'ORDERED TRANSFERRED',
    'TRANSFERRED RECTIFYING',
    'ACCEPTED WRITTEN_OFF',
  ])
  expect(
    rows.map(({ fromStatus, toStatus }) => `${fromStatus} ${toStatus}`).filter((step) => !allowed.has(step)),
  ).toEqual([])
})

test('the demonstration enterprise has an open major hazard under supervision, and five posted lists', async () => {
  const [organisation] = await entities(
    'Organisation',
    [{ uscc: keys.examples.enterpriseUscc }],
    `safetyProfile { fields keyUnit lastInspectedOn fiveListsPosted fiveLists { kind posted }
      hazards(filter: { statuses: [ORDERED] }) { totalCount nodes { grade productionSuspended fiveImplementations { responsible } listedSupervision { level } sourceCase { caseNo } } }
      interviews { totalCount } inspections { totalCount } enforcementCases { nodes { status penalty { cents } hazards { grade } } } }`,
  )
  expect(organisation).toMatchObject({
    safetyProfile: {
      keyUnit: true,
      fiveListsPosted: true,
      fiveLists: ['TASK', 'RESPONSIBILITY', 'RISK', 'HAZARD', 'PROBLEM'].map((kind) => ({ kind, posted: true })),
      lastInspectedOn: addDays(keys.loadedOn, -6),
      hazards: {
        totalCount: 1,
        nodes: [{ grade: 'MAJOR', productionSuspended: true, listedSupervision: { level: 'COUNTY' } }],
      },
      interviews: { totalCount: 1 },
      enforcementCases: { nodes: [{ status: 'FILED', penalty: null, hazards: [{ grade: 'MAJOR' }] }] },
    },
  })
})

test('cases of the links show their hazards, and the buildings of the quarter differ in fire risk', async () => {
  const linked = keys.caseLinks.filter(({ hazardNo }) => hazardNo !== null)
  const cases = await entities(
    'GovernanceCase',
    linked.map(({ caseNo }) => ({ caseNo })),
    'hazards { hazardNo }',
  )
  expect(cases).toEqual(linked.map(({ hazardNo }) => ({ hazards: [{ hazardNo }] })))
  const buildings = keys.buildings.filter(({ quarterId }) => quarterId === keys.examples.quarterId)
  const facts = buildings.map(({ buildingId, builtYear, storeys, structure }) => ({
    buildingId,
    builtYear,
    storeys,
    structure,
  }))
  const grades = await entities<{ fireRiskGrade: string }>('Building', facts, 'fireRiskGrade')
  expect(new Set(grades.map(({ fireRiskGrade }) => fireRiskGrade)).size).toBe(2)
})

test('night inspections of 东大街 have six items', async () => {
  const { inspections } = await ask<{
    inspections: { totalCount: number; nodes: { checklist: unknown[]; signedBy: string }[] }
  }>(
    `{ inspections(regionCode: "360302001000", filter: { kinds: [NIGHT], period: { from: "2024-10-01", to: "2024-11-13" } }, first: 100) { totalCount nodes { checklist { item passed } signedBy } } }`,
  )
  expect(inspections.totalCount).toBeGreaterThanOrEqual(24)
  expect(inspections.nodes.every(({ checklist, signedBy }) => checklist.length === 6 && signedBy.includes('*'))).toBe(
    true,
  )
})

test('demonstration rows leave the published periods alone', async () => {
  expect(await count(everyRow`hazard h WHERE h.county_code = '140602000000' AND h.found_on > '2026-07-05'`)).toBe(0)
  expect(
    await count(
      everyRow`accident a WHERE a.county_code = '610702000000' AND a.occurred_at BETWEEN 1672502400000 AND 1704038399999`,
    ),
  ).toBe(0)
})
