import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals'
import { raw } from '@yiwang/shared/database'
import { parseInstant } from '@yiwang/shared/time'
import { createTestSubgraph, type TestSubgraph, everyRow } from '@yiwang/shared/testing'
import { medicalInsurance } from '../src/index.ts'
import { MedicalAid, MedicalAlert } from '../src/modules/alert/entities.ts'
import { Enrolment } from '../src/modules/enrolment/entities.ts'
import { PersonCopy, type PersonCopyRow } from '../src/modules/person/entities.ts'
import { MedicalSettlement, type MedicalSettlementRow } from '../src/modules/settlement/entities.ts'
import { insertPolicies } from './policies.ts'
import { aid, alert, BEIGUAN, enrolment, insert, person, settlement } from './rows.ts'

const NOW = parseInstant('2026-06-10T10:00:00+08:00')
const DAY = 86_400_000
const THIRTY_DAYS_AGO = NOW - 30 * DAY

let medical: TestSubgraph

beforeAll(async () => {
  medical = await createTestSubgraph(medicalInsurance, NOW)
  await insertPolicies(medical)
})
afterEach(async () => {
  const tables = [
    'person_copy',
    'medical_settlement',
    'medical_alert',
    'medical_aid',
    'enrolment',
    'scan_mark',
    'outbox',
  ]
  await medical.subgraph.database.write(async (transaction) => {
    for (const table of tables) await transaction.run(everyRow`DELETE FROM ${raw(table)}`)
  })
})
afterAll(() => medical.close())

/** A bill whose self-pay in scope is one 分 above the 10,000 元 of 汉中; nothing but basic insurance has paid. */
const bill = (setlId: string, parts: Partial<MedicalSettlementRow> = {}) =>
  settlement(setlId, 'P1', {
    settledAt: THIRTY_DAYS_AGO,
    policyScopeFeeCents: 3_000_001,
    basicFundPayCents: 2_000_000,
    ...parts,
  })

const somebody = (parts: Partial<PersonCopyRow> = {}) => insert(medical, PersonCopy, [person('P1', BEIGUAN, parts)])
const bills = (...rows: MedicalSettlementRow[]) => insert(medical, MedicalSettlement, rows)

async function alertsAfterScan(): Promise<string[]> {
  await medical.subgraph.runScans()
  const rows = await medical.subgraph.database.rows<{ rule: string }>(
    everyRow`SELECT rule FROM medical_alert ORDER BY rule`,
  )
  return rows.map(({ rule }) => rule.replace('NOT_REIMBURSED_', ''))
}

describe('30 days above the threshold of tier 2', () => {
  test('without serious-illness pay: one alert, which waits for a push', async () => {
    await somebody()
    await bills(bill('S1', { accountPayCents: 5, cashPayCents: 1_000_000 }))
    expect(await alertsAfterScan()).toEqual(['SERIOUS_ILLNESS'])
    const [row] = await medical.subgraph.database.rows(everyRow`
      SELECT status, year, level_cents, threshold_cents, out_of_pocket_cents, pushed_to_code, due_at, town_code, version
      FROM medical_alert`)
    expect(row).toEqual({
      ...{ status: 'TRIGGERED', year: 2026, levelCents: 0, thresholdCents: 1_000_000, outOfPocketCents: 1_000_005 },
      ...{ pushedToCode: null, dueAt: null, townCode: '610702001000', version: 1 },
    })
    const events = await medical.subgraph.database.rows(
      everyRow`SELECT type, region_code FROM outbox ORDER BY position`,
    )
    expect(events).toEqual([
      { type: 'medicalAlertRaised', regionCode: BEIGUAN },
      { type: 'medicalAlertProjected', regionCode: BEIGUAN },
    ])
  })

  test('a second scan raises nothing more', async () => {
    await somebody()
    await bills(bill('S1'))
    await alertsAfterScan()
    expect(await alertsAfterScan()).toEqual(['SERIOUS_ILLNESS'])
  })

  test('at the threshold itself nothing is owed', async () => {
    await somebody()
    await bills(bill('S1', { policyScopeFeeCents: 3_000_000 }))
    expect(await alertsAfterScan()).toEqual([])
  })

  test('before the 30 days nothing is late', async () => {
    await somebody()
    await bills(bill('S1', { settledAt: THIRTY_DAYS_AGO + 1 }))
    expect(await alertsAfterScan()).toEqual([])
  })

  test('two bills add up; the later of them begins the 30 days', async () => {
    const half = { policyScopeFeeCents: 2_600_000 }
    await somebody()
    await bills(bill('S1', half), bill('S2', { ...half, settledAt: THIRTY_DAYS_AGO + 1 }))
    expect(await alertsAfterScan()).toEqual([])
    await bills(bill('S3', half))
    expect(await alertsAfterScan()).toEqual(['SERIOUS_ILLNESS'])
  })

  test('serious-illness pay of today settles it', async () => {
    await somebody()
    await bills(bill('S1'), settlement('S2', 'P1', { settledAt: NOW, seriousIllnessPayCents: 1 }))
    expect(await alertsAfterScan()).toEqual([])
  })

  test('an employee has no such threshold', async () => {
    await somebody()
    await insert(medical, Enrolment, [enrolment('P1', 2026, { insuranceType: 'EMPLOYEE' })])
    await bills(bill('S1'))
    expect(await alertsAfterScan()).toEqual([])
  })

  test('the bills of last year are over', async () => {
    await somebody()
    await bills(bill('S1', { settledAt: parseInstant('2025-12-31T23:59:59+08:00') }))
    expect(await alertsAfterScan()).toEqual([])
  })

  test('a 低保 person: half the threshold, and medical aid is owed too', async () => {
    await somebody({ lowIncomeCategory: 'MINIMUM_LIVING', categorySince: '2025-01-01' })
    await bills(bill('S1', { policyScopeFeeCents: 2_500_001 }))
    expect(await alertsAfterScan()).toEqual(['MEDICAL_AID', 'SERIOUS_ILLNESS'])
    const thresholds = await medical.subgraph.database.rows(
      everyRow`SELECT DISTINCT threshold_cents FROM medical_alert`,
    )
    expect(thresholds).toEqual([{ thresholdCents: 500_000 }])
  })

  test('medical aid that was granted on an alert of the year settles the aid', async () => {
    await somebody({ lowIncomeCategory: 'MINIMUM_LIVING', categorySince: '2025-01-01' })
    await bills(bill('S1', { seriousIllnessPayCents: 1 }))
    await insert(medical, MedicalAlert, [alert('A1', 'P1', { year: 2026, rule: 'OUT_OF_POCKET_CUMULATIVE' })])
    await insert(medical, MedicalAid, [aid('D1', 'A1', 1)])
    expect(await alertsAfterScan()).toEqual(['OUT_OF_POCKET_CUMULATIVE'])
  })

  test('a premium that was paid for the person is no aid towards the bill', async () => {
    await somebody({ lowIncomeCategory: 'MINIMUM_LIVING', categorySince: '2025-01-01' })
    await bills(bill('S1', { seriousIllnessPayCents: 1 }))
    await insert(medical, MedicalAlert, [alert('A1', 'P1', { year: 2026, rule: 'NOT_ENROLLED' })])
    await insert(medical, MedicalAid, [{ ...aid('D1', 'A1', 1), kind: 'PREMIUM' }])
    expect(await alertsAfterScan()).toEqual(['NOT_ENROLLED', 'MEDICAL_AID'])
  })

  test('aid is owed to a 边缘 person only above the share of the income', async () => {
    await somebody({ lowIncomeCategory: 'MARGINAL', categorySince: '2025-01-01' })
    // 10 % of 30,000 元 are 3,000 元; serious-illness insurance has left exactly that
    await bills(bill('S1', { seriousIllnessPayCents: 700_001 }))
    expect(await alertsAfterScan()).toEqual([])
    await bills(settlement('S2', 'P1', { settledAt: NOW, policyScopeFeeCents: 1, basicFundPayCents: 0 }))
    expect(await alertsAfterScan()).toEqual(['MEDICAL_AID'])
  })
})

test('in January the scan looks back at the year before', async () => {
  const january = await createTestSubgraph(medicalInsurance, parseInstant('2026-01-20T10:00:00+08:00'))
  await insertPolicies(january)
  await insert(january, PersonCopy, [person('P1')])
  await insert(january, MedicalSettlement, [bill('S1', { settledAt: parseInstant('2025-12-15T10:00:00+08:00') })])
  await january.subgraph.runScans()
  expect(await january.subgraph.database.rows(everyRow`SELECT year FROM medical_alert`)).toEqual([{ year: 2025 }])
  await january.close()
})
