import { afterAll, beforeAll, expect, test } from '@jest/globals'
import type { ScopedSql } from '@yiwang/shared/database'
import { createSampleKeys, districts } from '@yiwang/shared/sample-data'
import { startOfDay } from '@yiwang/shared/time'
import { createTestSubgraph, testCaller, type TestSubgraph, everyRow } from '@yiwang/shared/testing'
import { loadSampleData, medicalInsurance } from '../src/index.ts'

let medical: TestSubgraph
const keys = createSampleKeys('2026-11-23')
const centre = testCaller({
  roles: ['COMMAND_CENTRE'],
  regions: ['610700000000', '610900000000', '360302000000', '140603000000'],
})
const reported: number[] = []

beforeAll(async () => {
  medical = await createTestSubgraph(medicalInsurance)
  const rows = await loadSampleData(medical.subgraph.database, keys, (done, total) => reported.push(done / total))
  expect(rows).toBeGreaterThan(40_000)
}, 120_000)
afterAll(() => medical.close())

async function figures(code: string, fields: string): Promise<unknown> {
  const { data, errors } = await medical.ask(
    centre,
    `{ _entities(representations: [{__typename: "Region", code: "${code}"}]) { ... on Region { ${fields} } } }`,
  )
  expect(errors).toBeUndefined()
  return (data?.['_entities'] as unknown[])[0]
}

const year2023 = '(period: {from: "2023-01-01", to: "2023-12-20"})'
const townCounts = [49, 23, 36, 23, 36, 30, 76, 69, 89, 63, 43, 53, 46, 49, 46]

test('汉台: 731 alerts in 15 townships, 60.09 万元 of medical aid (F01–F03)', async () => {
  expect(
    await figures(
      '610702000000',
      `medicalAlertStats${year2023} { alertPersonTimes persons townshipsCovered excluded medicalAidAmount { cents wan } byTownship { count } }`,
    ),
  ).toEqual({
    medicalAlertStats: {
      alertPersonTimes: 731,
      persons: 684,
      townshipsCovered: 15,
      excluded: 118,
      medicalAidAmount: { cents: '60090000', wan: '60.09' },
      byTownship: townCounts.map((count) => ({ count })),
    },
  })
  expect(await figures('610702100000', `medicalAlertStats${year2023} { alertPersonTimes }`)).toEqual({
    medicalAlertStats: { alertPersonTimes: 89 },
  })
})

test('汉台: every listed person is insured in 2023 (F05)', async () => {
  const listed = keys.persons.filter(
    ({ villageCode, lowIncomeCategory }) => villageCode.startsWith('610702') && lowIncomeCategory !== 'NONE',
  ).length
  expect(
    await figures(
      '610702000000',
      'enrolmentStats(year: 2023) { difficultGroups { numerator denominator percent(decimals: 0) } }',
    ),
  ).toEqual({
    enrolmentStats: { difficultGroups: { numerator: listed, denominator: listed, percent: '100' } },
  })
})

test('汉台: 41.27 万元 raised, 18.94 万元 paid to 9,473 persons (F06, F07), and the enrolments say so', async () => {
  const fund = 'raised { cents } paid { cents wan } beneficiaries paidBatches balance { cents }'
  const expected = {
    raised: { cents: '41268000' },
    paid: { cents: '18940000', wan: '18.94' },
    beneficiaries: 9473,
    paidBatches: 1,
    balance: { cents: '22328000' },
  }
  expect(
    await figures('610702000000', `sponsorshipStats { ${fund} } first: sponsorshipStats(batchNo: 1) { ${fund} }`),
  ).toEqual({
    sponsorshipStats: expected,
    first: expected,
  })
  const [sum] = await medical.subgraph.database.rows<{ persons: number; cents: number | string }>(
    everyRow`SELECT COUNT(*) AS persons, SUM(e.premium_sponsored_cents) AS cents FROM enrolment e WHERE e.premium_sponsored_cents IS NOT NULL AND e.status = 'ACTIVE'`,
  )
  expect([sum?.persons, Number(sum?.cents)]).toEqual([9473, 18_940_000])
})

test('no township has spent more than it raised, and together they are the district', async () => {
  const of = keys.regions
    .filter(({ parentCode }) => parentCode === '610702000000')
    .map(({ code }) => ({ __typename: 'Region', code }))
  const { data } = await medical.ask(
    centre,
    'query ($of: [_Any!]!) { _entities(representations: $of) { ... on Region { sponsorshipStats { raised { cents } balance { cents } beneficiaries } } } }',
    { of },
  )
  const towns = (
    data?.['_entities'] as {
      sponsorshipStats: { raised: { cents: string }; balance: { cents: string }; beneficiaries: number }
    }[]
  ).map(({ sponsorshipStats }) => sponsorshipStats)
  expect(towns.reduce((sum, { raised }) => sum + Number(raised.cents), 0)).toBe(41_268_000)
  expect(towns.reduce((sum, { beneficiaries }) => sum + beneficiaries, 0)).toBe(9_473)
  expect(towns.every(({ balance }) => Number(balance.cents) >= 0)).toBe(true)
})

test('安康: 30 institutions, 1,573 batches, 54.34 万 person-times, 4.43 亿元 (F23)', async () => {
  expect(
    await figures(
      '610900000000',
      'instantSettlementStats(period: {from: "2025-01-01", to: "2025-12-15"}) { institutions batches personTimes fundPaid { wan } byStage { stage count } }',
    ),
  ).toMatchObject({
    instantSettlementStats: { institutions: 30, batches: 1573, personTimes: 543_400, fundPaid: { wan: '44300.00' } },
  })
})

test('安康 and 汉滨: service figures (F24, F25, F44, F45)', async () => {
  expect(
    await figures(
      '610900000000',
      'medicalServiceStats(year: 2025) { windowSpeedUpPercent onlineRateIncreasePercent cityWideItems crossProvinceChronicDiseases }',
    ),
  ).toEqual({
    medicalServiceStats: {
      windowSpeedUpPercent: '30',
      onlineRateIncreasePercent: '45',
      cityWideItems: 11,
      crossProvinceChronicDiseases: 10,
    },
  })
  expect(
    await figures('610902000000', 'medicalServiceStats(year: 2021) { windowMonthlyAverage onlineEnrolmentMinutes }'),
  ).toEqual({
    medicalServiceStats: { windowMonthlyAverage: 2543, onlineEnrolmentMinutes: 5 },
  })
})

async function countOf(query: ScopedSql): Promise<number> {
  const [row] = await medical.subgraph.database.rows<{ wrong: number | string }>(query)
  return Number(row?.wrong)
}

test('every settlement adds up and stays inside the policy scope (R-SETTLEMENT-SUM)', async () => {
  expect(
    await countOf(everyRow`SELECT COUNT(*) AS wrong FROM medical_settlement WHERE cash_pay_cents < 0
      OR total_fee_cents <> basic_fund_pay_cents + serious_illness_pay_cents + medical_aid_pay_cents + account_pay_cents + cash_pay_cents
      OR basic_fund_pay_cents + serious_illness_pay_cents + medical_aid_pay_cents > policy_scope_fee_cents`),
  ).toBe(0)
})

test('no alert about money lies under its threshold, no aid above what the person paid (R-AID-CAP)', async () => {
  expect(
    await countOf(everyRow`SELECT COUNT(*) AS wrong FROM medical_alert WHERE out_of_pocket_cents < threshold_cents`),
  ).toBe(0)
  expect(
    await countOf(
      everyRow`SELECT COUNT(*) AS wrong FROM medical_alert a JOIN medical_aid d ON d.alert_id = a.alert_id WHERE d.amount_cents > a.out_of_pocket_cents OR d.granted_by = a.verified_by`,
    ),
  ).toBe(0)
})

test('alerts move forward in time, end before the day of publication, and every step is in the history', async () => {
  expect(
    await countOf(everyRow`SELECT COUNT(*) AS wrong FROM medical_alert WHERE received_at < raised_at OR verifying_at < received_at
      OR verified_at < verifying_at OR closed_at < verified_at OR (status = 'CLOSED') <> (closed_at IS NOT NULL)
      OR (raised_at < ${districts.hantai.asOf} AND closed_at > ${districts.hantai.asOf})`),
  ).toBe(0)
  expect(
    await countOf(
      everyRow`SELECT COUNT(*) AS wrong FROM medical_alert a WHERE a.version <> (SELECT COUNT(*) FROM transition_step s WHERE s.record_type = 'MedicalAlert' AND s.record_id = a.alert_id)`,
    ),
  ).toBe(0)
})

test('the aids of a person’s year stay within what the year’s bills left to pay', async () => {
  const yearOf = everyRow`CASE WHEN s.settled_at < ${startOfDay('2024-01-01')} THEN 2023 ELSE 2026 END`
  expect(
    await countOf(everyRow`
      SELECT COUNT(*) AS wrong FROM
        (SELECT a.person_id, a.year, SUM(d.amount_cents) AS granted FROM medical_aid d
         JOIN medical_alert a ON a.alert_id = d.alert_id GROUP BY a.person_id, a.year) g
      LEFT JOIN
        (SELECT s.person_id, ${yearOf} AS year, SUM(s.account_pay_cents + s.cash_pay_cents) AS paid
         FROM medical_settlement s GROUP BY s.person_id, ${yearOf}) p
      ON p.person_id = g.person_id AND p.year = g.year WHERE g.granted > COALESCE(p.paid, 0)`),
  ).toBe(0)
})

test('an alert about money knows the bill that raised it', async () => {
  expect(
    await countOf(everyRow`
      SELECT COUNT(*) AS wrong FROM medical_alert a
      LEFT JOIN medical_settlement s ON s.setl_id = a.raised_by_setl_id AND s.person_id = a.person_id
      WHERE a.rule = 'OUT_OF_POCKET_CUMULATIVE' AND (s.setl_id IS NULL OR s.settled_at > a.raised_at)`),
  ).toBe(0)
})

test('the scans find nothing that the samples forgot to raise', async () => {
  expect((await medical.subgraph.runScans()).map(({ effects, failures }) => [effects, failures])).toEqual([
    [0, 0],
    [0, 0],
  ])
})

test('the hand-made examples are there', async () => {
  const { data } = await medical.ask(
    centre,
    `{ medicalAlert(alertId: "${keys.examples.alertId}") { status relatedCase { caseNo } person { personId } } }`,
  )
  expect(data).toMatchObject({
    medicalAlert: { relatedCase: { caseNo: keys.examples.caseNo }, person: { personId: keys.examples.personId } },
  })
})

test('progress is reported in many steps up to the end', () => {
  expect(reported.length).toBeGreaterThan(20)
  expect(reported.at(-1)).toBe(1)
})
