import { everyRow } from '@yiwang/shared/testing'
import { beforeAll, expect, test } from '@jest/globals'
import type { ScopedSql } from '@yiwang/shared/database'
import { regionColumns } from '@yiwang/shared/region'
import { Region } from '../../../subgraphs/grid-governance/src/modules/region/entities.ts'
import { expectRates } from '../../src/mutations/expect-rates.ts'
import { type Ground, type Move, walk } from '../../src/mutations/walk.ts'
import { walkSeed, walkSteps } from '../../src/mutations/walk-options.ts'
import * as world from './world-of-medical.ts'

world.useWorld()
beforeAll(() =>
  world.theWorld().seed('grid-governance', Region, {
    ...{ code: world.county, name: '汉台区', level: 'COUNTY', parentCode: null, entrusted: 0 },
    ...regionColumns(world.county),
  }),
)

const { clerk, leader, system, townClerk, TODAY } = world

const alerts: Ground = {
  machine: '预警',
  begin: async (random) => {
    const personId = await world.aPerson()
    await world.aBill(personId, random.between(0, 3_000_000))
    return world.anAlert(random.pick(['TRIGGERED', 'PUSHED', 'RECEIVED']), { personId })
  },
  moves: (alertId, random): readonly Move[] => {
    const amountCents = String(random.between(1, 1_500_000))
    const aid = { alertId, amountCents, kind: 'ORDINARY', grantedOn: TODAY, clientToken: world.token() }
    return [
      [clerk, 'pushMedicalAlert', { alertId }],
      [townClerk, 'receiveMedicalAlert', { alertId }],
      [townClerk, 'startAlertVerification', { alertId, workerId: world.worker }],
      [world.gridWorker, 'verifyMedicalAlert', { alertId, confirmed: random.chance(0.9), note: '属实' }],
      [leader, 'grantMedicalAid', aid],
      [leader, 'grantMedicalAid', aid],
      [leader, 'grantMedicalAid', aid],
      [townClerk, 'linkMedicalAlertToCase', { alertId, caseNo: '61070220260601000001' }],
      ...(random.chance(0.2) ? [[townClerk, 'closeMedicalAlert', { alertId, note: '办结' }] as const] : []),
    ]
  },
}

/** Two persons with an alert each, whose bills go on coming. */
const bills: Ground = {
  ...alerts,
  moves: async (alertId, random) => {
    const [alert] = await world.rowsOf<{ personId: string }>(
      everyRow`SELECT person_id FROM medical_alert WHERE alert_id = ${alertId}`,
    )
    const fees = { totalFeeCents: '2000000', policyScopeFeeCents: '1500000', deductibleCents: '0' }
    const paid = { basicFundPayCents: '900000', seriousIllnessPayCents: '0', medicalAidPayCents: '0' }
    const bill = {
      ...{ setlId: world.next('S'), personId: alert?.personId, institutionUscc: world.hospital, medType: 'INPATIENT' },
      ...{ settledAt: '2026-06-01T10:00:00+08:00', ...fees, ...paid, accountPayCents: '0' },
      ...{ cashPayCents: String(random.between(0, 900_000)), clientToken: world.token() },
    }
    return [[system, 'uploadSettlement', bill]]
  },
}

const enrolments: Ground = {
  machine: '参保',
  begin: async () => {
    const personId = await world.aPerson()
    const input = { personId, year: 2026, insuranceType: 'RESIDENT', channel: 'WINDOW', clientToken: world.token() }
    const query = `mutation ($input: EnrolPersonInput!) { enrolPerson(input: $input) { enrolment { enrolmentId } errors { code } } }`
    const { data } = await world.theWorld().askInProcess(clerk, query, { input })
    return (data?.['enrolPerson'] as { enrolment: { enrolmentId: string } }).enrolment.enrolmentId
  },
  moves: async (enrolmentId) => {
    const [enrolment] = await world.rowsOf<{ personId: string }>(
      everyRow`SELECT person_id FROM enrolment WHERE enrolment_id = ${enrolmentId}`,
    )
    const again = { personId: enrolment?.personId, year: 2026, insuranceType: 'RESIDENT', channel: 'WINDOW' }
    return [
      [clerk, 'suspendEnrolment', { enrolmentId, reason: '外出' }],
      [clerk, 'enrolPerson', { ...again, clientToken: world.token() }],
    ]
  },
}

const batches: Ground = {
  machine: '结算批次',
  begin: async (random) => {
    const advance = { personTimes: 3, fundPaidCents: String(random.between(0, 1_000_000)), clientToken: world.token() }
    const day = new Date(Date.parse('2020-01-01') + random.between(0, 2_500) * 86_400_000).toISOString().slice(0, 10)
    const input = { institutionUscc: world.hospital, day, ...advance }
    const query = `mutation ($input: OpenSettlementBatchInput!) { openSettlementBatch(input: $input) { errors { code } } }`
    await world.theWorld().askInProcess(system, query, { input })
    // a day that has its batch already goes on with it
    return `PCH${world.hospital}${day.replaceAll('-', '')}`
  },
  moves: (batchNo, random): readonly Move[] => [
    [clerk, 'settleBatchMonthly', { batchNo, auditedCents: String(random.between(0, 1_000_000)) }],
    [leader, 'clearBatchAnnually', { batchNo, note: '清算' }],
  ],
}

const sponsored: string[] = []
const sponsorships: Ground = {
  machine: '公益助保批次',
  begin: async (random) => {
    const personId = await world.aPerson()
    sponsored.push(personId)
    const items = [{ personId, amountCents: String(random.between(1, 5_000)) }]
    const input = { regionCode: world.county, year: 2026, items, clientToken: world.token() }
    const query = `mutation ($input: CreateSponsorshipBatchInput!) {
      createSponsorshipBatch(input: $input) { batch { sponsorshipNo } errors { code } } }`
    const { data } = await world.theWorld().askInProcess(clerk, query, { input })
    return (data?.['createSponsorshipBatch'] as { batch: { sponsorshipNo: string } }).batch.sponsorshipNo
  },
  moves: (sponsorshipNo, random): readonly Move[] => {
    const place = { regionCode: world.county, year: 2026, clientToken: world.token() }
    const donation = { donorKind: 'CADRE', amountCents: String(random.between(1, 3_000)), on: '2026-06-01' }
    return [
      [leader, 'reviewSponsorshipBatch', { sponsorshipNo, passed: random.chance(0.8), opinion: '同意' }],
      [leader, 'paySponsorshipBatch', { sponsorshipNo, paidOn: TODAY, clientToken: world.token() }],
      ...(random.chance(0.2) ? [[leader, 'cancelSponsorshipBatch', { sponsorshipNo, reason: '重报' }] as const] : []),
      // whoever is named by a living batch cannot be named by another
      [clerk, 'createSponsorshipBatch', { ...place, items: [{ personId: random.pick(sponsored), amountCents: '1' }] }],
      ...(random.chance(0.3) ? [[clerk, 'registerDonation', { ...place, ...donation }] as const] : []),
    ]
  },
}

/** Rows and sums that the rules forbid, whatever way led to them. */
const forbidden: readonly ScopedSql[] = [
  // aid never exceeds what the person's bills left to pay
  everyRow`SELECT a.person_id FROM medical_alert a JOIN medical_aid d ON d.alert_id = a.alert_id GROUP BY a.person_id
    HAVING SUM(d.amount_cents) > (SELECT COALESCE(SUM(s.cash_pay_cents), 0) FROM medical_settlement s
      WHERE s.person_id = a.person_id)`,
  everyRow`SELECT * FROM medical_aid WHERE amount_cents <= 0`,
  everyRow`SELECT * FROM medical_settlement WHERE basic_fund_pay_cents + serious_illness_pay_cents + medical_aid_pay_cents
    > policy_scope_fee_cents OR cash_pay_cents < 0`,
  // aid is under way exactly where some was granted and the alert is not closed
  everyRow`SELECT a.alert_id FROM medical_alert a WHERE a.status = 'AIDING'
    AND NOT EXISTS (SELECT 1 FROM medical_aid d WHERE d.alert_id = a.alert_id)`,
  everyRow`SELECT a.alert_id FROM medical_alert a JOIN medical_aid d ON d.alert_id = a.alert_id
    WHERE a.status NOT IN ('AIDING', 'CLOSED')`,
  everyRow`SELECT * FROM medical_alert WHERE (closed_at IS NOT NULL) <> (status = 'CLOSED')`,
  everyRow`SELECT * FROM medical_alert WHERE pushed_at > received_at OR received_at > verifying_at
    OR verifying_at > verified_at OR verified_at > closed_at`,
  // one alert per person, rule, year and threshold
  everyRow`SELECT person_id FROM medical_alert WHERE raised_by_setl_id IS NOT NULL
    GROUP BY person_id, rule, year, level_cents HAVING COUNT(*) > 1`,
  // a batch has its difference exactly when it is settled
  everyRow`SELECT * FROM settlement_batch WHERE (monthly_difference_cents IS NOT NULL) <> (stage <> 'DAILY_ADVANCE')`,
  everyRow`SELECT * FROM settlement_batch WHERE (cleared_at IS NOT NULL) <> (stage = 'ANNUALLY_CLEARED')`,
  // nobody is sponsored twice in a year, and the enrolment says what was paid
  everyRow`SELECT s.person_id FROM sponsorship s JOIN sponsorship_batch b ON b.sponsorship_no = s.sponsorship_no
    WHERE b.status <> 'CANCELLED' GROUP BY s.person_id, b.year HAVING COUNT(*) > 1`,
  everyRow`SELECT s.person_id FROM sponsorship s JOIN sponsorship_batch b ON b.sponsorship_no = s.sponsorship_no
    LEFT JOIN enrolment e ON e.person_id = s.person_id AND e.year = b.year
    WHERE b.status = 'PAID' AND COALESCE(e.premium_sponsored_cents, 0) <> s.amount_cents`,
]

async function sum(query: ScopedSql): Promise<bigint> {
  const [row] = await world.rowsOf<{ total: string | number | null }>(query)
  return BigInt(row?.total ?? 0)
}

async function sound(): Promise<void> {
  for (const query of forbidden)
    expect({ query: query.sql, rows: await world.rowsOf(query) }).toEqual({ query: query.sql, rows: [] })
  const donated = await sum(everyRow`SELECT SUM(amount_cents) AS total FROM donation`)
  const paid = await sum(everyRow`SELECT SUM(s.amount_cents) AS total FROM sponsorship s
    JOIN sponsorship_batch b ON b.sponsorship_no = s.sponsorship_no WHERE b.status = 'PAID'`)
  expect(paid).toBeLessThanOrEqual(donated)
  const advanced = await sum(everyRow`SELECT SUM(fund_paid_cents) AS total FROM settlement_batch`)
  const stats = `instantSettlementStats { fundPaid { cents } } sponsorshipStats(year: 2026) { paid { cents } }`
  const { data } = await world.theWorld().askInProcess(clerk, `{ region(code: "${world.county}") { ${stats} } }`, {})
  expect(data?.['region']).toEqual({
    instantSettlementStats: { fundPaid: { cents: String(advanced) } },
    sponsorshipStats: { paid: { cents: String(paid) } },
  })
  const rates = 'enrolmentStats(year: 2026) { difficultGroups { percent } overall { percent } }'
  await expectRates(world.theWorld(), clerk, `region(code: "${world.county}") { ${rates} }`)
}

test(`${walkSteps} steps over alerts, enrolments, batches and sponsorships reach no state and no sum that the rules forbid`, async () => {
  const grounds = [alerts, alerts, bills, enrolments, batches, sponsorships]
  const walked = await walk({ world: world.theWorld(), seed: walkSeed, steps: walkSteps, grounds, sound })
  expect(walked).toContain('预警 grantMedicalAid AIDING→AIDING')
  expect(walked).toContain('预警 closeMedicalAlert AIDING→CLOSED')
  expect(walked).toContain('结算批次 clearBatchAnnually MONTHLY_SETTLED→ANNUALLY_CLEARED')
  expect(walked).toContain('公益助保批次 paySponsorshipBatch REVIEWED→PAID')
}, 300_000)
