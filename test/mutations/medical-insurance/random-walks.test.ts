import { everyRow } from '@yiwang/shared/testing'
import { beforeAll, describe, expect, test } from '@jest/globals'
import type { AccessTokenClaims } from '@yiwang/shared/caller'
import type { ScopedSql } from '@yiwang/shared/database'
import { regionColumns } from '@yiwang/shared/region'
import { createRandom, type Random } from '@yiwang/shared/sample-data'
import { Region } from '../../../subgraphs/grid-governance/src/modules/region/entities.ts'
import { alertMachine } from '../../../subgraphs/medical-insurance/src/modules/alert/state-machine.ts'
import * as world from './world-of-medical.ts'

world.useWorld()
beforeAll(() =>
  world.theWorld().seed('grid-governance', Region, {
    ...{ code: world.county, name: '汉台区', level: 'COUNTY', parentCode: null, entrusted: 0 },
    ...regionColumns(world.county),
  }),
)

type Move = readonly [claims: AccessTokenClaims, name: string, input: Record<string, unknown>]

/** Carries a mutation out, or is refused; anything else is a fault. @returns true when it was carried out */
async function attempt([claims, name, input]: Move): Promise<boolean> {
  const type = `${name.charAt(0).toUpperCase()}${name.slice(1)}Input`
  const query = `mutation ($input: ${type}!) { ${name}(input: $input) { errors { code } } }`
  const { data, errors } = await world.theWorld().askInProcess(claims, query, { input })
  expect(errors).toBeUndefined()
  return (data?.[name] as { errors: unknown[] }).errors.length === 0
}

async function sum(query: ScopedSql): Promise<bigint> {
  const [row] = await world.rowsOf<{ total: string | number | null }>(query)
  return BigInt(row?.total ?? 0)
}

/** A statistics field of the county, as its clerk reads it. */
async function figures(field: string): Promise<unknown> {
  const query = `{ region(code: "${world.county}") { figures: ${field} } }`
  const { data } = await world.theWorld().askInProcess(world.clerk, query, {})
  return (data?.['region'] as { figures: unknown }).figures
}

describe('a person’s year', () => {
  const bill = (personId: string, cash: number): Move => [
    world.system,
    'uploadSettlement',
    {
      ...{ setlId: world.next('S'), personId, institutionUscc: world.hospital, medType: 'INPATIENT' },
      ...{ settledAt: '2026-06-01T10:00:00+08:00', totalFeeCents: '2000000', policyScopeFeeCents: '1500000' },
      ...{ deductibleCents: '0', basicFundPayCents: '900000', seriousIllnessPayCents: '0', medicalAidPayCents: '0' },
      ...{ accountPayCents: '0', cashPayCents: String(cash), clientToken: world.token() },
    },
  ]

  /** A transition that somebody tries on an alert, sensible or not. */
  function anyMove(alertId: string, random: Random): Move {
    const amountCents = String(random.between(1, 1_500_000))
    const aid = { alertId, amountCents, kind: 'ORDINARY', grantedOn: world.TODAY, clientToken: world.token() }
    const moves: Move[] = [
      [world.clerk, 'pushMedicalAlert', { alertId }],
      [world.townClerk, 'receiveMedicalAlert', { alertId }],
      [world.townClerk, 'startAlertVerification', { alertId, workerId: world.worker }],
      [world.gridWorker, 'verifyMedicalAlert', { alertId, confirmed: random.chance(0.9), note: '属实' }],
      [world.leader, 'grantMedicalAid', aid],
      [world.leader, 'grantMedicalAid', aid],
      [world.townClerk, 'linkMedicalAlertToCase', { alertId, caseNo: '61070220260601000001' }],
    ]
    if (random.chance(0.2)) moves.push([world.townClerk, 'closeMedicalAlert', { alertId, note: '办结' }])
    return random.pick(moves)
  }

  interface StepRow {
    readonly action: string
    readonly fromState: string | null
    readonly toState: string
  }

  function isOfMachine({ action, fromState, toState }: StepRow): boolean {
    return alertMachine.transitions.some(
      (row) =>
        row.action === action &&
        row.from?.some((from) => from === fromState) === true &&
        row.to.some((to) => to === toState),
    )
  }

  /** Each alert has its own threshold, one step per version, and came by the machine to where it is. */
  async function expectAlertsInOrder(personId: string): Promise<void> {
    const alerts = await world.rowsOf<{ alertId: string; status: string; version: number; levelCents: number }>(
      everyRow`SELECT alert_id, status, version, level_cents FROM medical_alert WHERE person_id = ${personId}`,
    )
    expect(new Set(alerts.map(({ levelCents }) => levelCents)).size).toBe(alerts.length)
    for (const { alertId, status, version } of alerts) {
      const steps = await world.rowsOf<StepRow>(
        everyRow`SELECT action, from_state, to_state FROM transition_step WHERE record_id = ${alertId} ORDER BY step_id`,
      )
      expect(steps).toHaveLength(version)
      expect(steps.at(-1)?.toState).toBe(status)
      expect(steps.slice(1).map(({ fromState }) => fromState)).toEqual(steps.slice(0, -1).map(({ toState }) => toState))
      // the first two are the raising and the push of the settlement
      expect(steps.slice(2).filter((step) => !isOfMachine(step))).toEqual([])
    }
  }

  test.each([1, 2, 3])('walk %i: aid never exceeds what the bills left to pay', async (seed) => {
    const random = createRandom(seed)
    const personId = await world.aPerson(seed === 2 ? { lowIncomeCategory: 'ORPHAN', categorySince: '2025-01-01' } : {})
    const granted = everyRow`SELECT SUM(d.amount_cents) AS total FROM medical_aid d
      JOIN medical_alert a ON a.alert_id = d.alert_id WHERE a.person_id = ${personId}`
    let selfPay = 0
    for (let step = 0; step < 120; step += 1) {
      const alerts = await world.rowsOf<{ alertId: string }>(
        everyRow`SELECT alert_id FROM medical_alert WHERE person_id = ${personId} ORDER BY alert_id`,
      )
      if (alerts.length === 0 || random.chance(0.08)) {
        const cash = random.between(0, 900_000)
        expect(await attempt(bill(personId, cash))).toBe(true)
        selfPay += cash
      } else await attempt(anyMove(random.pick(alerts).alertId, random))
      expect(await sum(granted)).toBeLessThanOrEqual(BigInt(selfPay))
    }
    expect(await sum(granted)).toBeGreaterThan(0n)
    await expectAlertsInOrder(personId)
    expect(await figures('medicalAlertStats { medicalAidAmount { cents } }')).toEqual({
      medicalAidAmount: { cents: String(await sum(everyRow`SELECT SUM(amount_cents) AS total FROM medical_aid`)) },
    })
  })
})

test('the fund never pays more than was donated, and the statistics are the sums of the batches', async () => {
  const random = createRandom(7)
  const persons = await Promise.all(Array.from({ length: 12 }, () => world.aPerson()))
  for (let step = 0; step < 80; step += 1) {
    const batches = await world.rowsOf<{ sponsorshipNo: string }>(
      everyRow`SELECT sponsorship_no FROM sponsorship_batch ORDER BY sponsorship_no`,
    )
    const sponsorshipNo = batches.length === 0 ? 'none' : random.pick(batches).sponsorshipNo
    const items = persons
      .filter(() => random.chance(0.15))
      .map((personId) => ({ personId, amountCents: String(random.between(1, 5_000)) }))
    const common = { regionCode: world.county, year: 2026, clientToken: world.token() }
    const donation = { donorKind: 'CADRE', amountCents: String(random.between(1, 4_000)), on: '2026-06-01' }
    const pay: Move = [
      world.leader,
      'paySponsorshipBatch',
      { sponsorshipNo, paidOn: world.TODAY, clientToken: world.token() },
    ]
    const moves: Move[] = [
      [world.clerk, 'registerDonation', { ...common, ...donation }],
      [world.clerk, 'createSponsorshipBatch', { ...common, items }],
      [world.leader, 'reviewSponsorshipBatch', { sponsorshipNo, passed: random.chance(0.8), opinion: '同意' }],
      [world.leader, 'cancelSponsorshipBatch', { sponsorshipNo, reason: '重报' }],
      pay,
      pay,
    ]
    await attempt(random.pick(moves))
  }
  const donated = await sum(everyRow`SELECT SUM(amount_cents) AS total FROM donation`)
  const paid = await sum(everyRow`SELECT SUM(s.amount_cents) AS total FROM sponsorship s
    JOIN sponsorship_batch b ON b.sponsorship_no = s.sponsorship_no WHERE b.status = 'PAID'`)
  expect(paid).toBeGreaterThan(0n)
  expect(paid).toBeLessThanOrEqual(donated)
  expect(await sum(everyRow`SELECT SUM(premium_sponsored_cents) AS total FROM enrolment WHERE year = 2026`)).toBe(paid)
  expect(await figures('sponsorshipStats(year: 2026) { raised { cents } paid { cents } balance { cents } }')).toEqual({
    raised: { cents: String(donated) },
    paid: { cents: String(paid) },
    balance: { cents: String(donated - paid) },
  })
})

test('monthly differences are what was audited less what was advanced, and the stages add up', async () => {
  const random = createRandom(11)
  const advances = new Map<string, number>()
  let differences = 0
  for (let step = 0; step < 60; step += 1) {
    const amount = random.between(0, 1_000_000)
    const day = `2025-${String(random.between(10, 12))}-${String(random.between(10, 28))}`
    const batchNo = `PCH${world.hospital}${day.replaceAll('-', '')}`
    const advance = { personTimes: random.between(0, 50), fundPaidCents: String(amount), clientToken: world.token() }
    const opened = { institutionUscc: world.hospital, day, ...advance }
    if (await attempt([world.system, 'openSettlementBatch', opened])) advances.set(batchNo, amount)
    else if (await attempt([world.clerk, 'settleBatchMonthly', { batchNo, auditedCents: String(amount) }]))
      differences += amount - (advances.get(batchNo) ?? 0)
    else await attempt([world.leader, 'clearBatchAnnually', { batchNo, note: '清算' }])
  }
  expect(await sum(everyRow`SELECT SUM(monthly_difference_cents) AS total FROM settlement_batch`)).toBe(
    BigInt(differences),
  )
  const stats = (await figures('instantSettlementStats { batches fundPaid { cents } byStage { count } }')) as {
    byStage: { count: number }[]
  }
  const advanced = [...advances.values()].reduce((total, amount) => total + amount, 0)
  expect(stats).toMatchObject({ batches: advances.size, fundPaid: { cents: String(advanced) } })
  expect(stats.byStage.reduce((total, { count }) => total + count, 0)).toBe(advances.size)
  expect(stats.byStage.every(({ count }) => count > 0)).toBe(true)
})
