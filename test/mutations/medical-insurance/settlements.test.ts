import { everyRow } from '@yiwang/shared/testing'
import { expect } from '@jest/globals'
import { MedicalAlert } from '../../../subgraphs/medical-insurance/src/modules/alert/entities.ts'
import {
  SettlementBatch,
  type SettlementBatchRow,
} from '../../../subgraphs/medical-insurance/src/modules/settlement-batch/entities.ts'
import * as row from '../../../subgraphs/medical-insurance/test/rows.ts'
import { describeMutation } from '../../src/mutations/describe-mutation.ts'
import * as world from './world-of-medical.ts'

world.useWorld()

const common = { world: world.theWorld, subgraph: world.subgraph, needsScope: true } as const

const upload = async (parts: Record<string, unknown> = {}) =>
  world.call(world.clerk, {
    setlId: world.next('S'),
    personId: parts['personId'] ?? (await world.aPerson()),
    institutionUscc: world.hospital,
    settledAt: '2026-06-10T09:30:00+08:00',
    medType: 'INPATIENT',
    totalFeeCents: '3000000',
    policyScopeFeeCents: '2500000',
    deductibleCents: '70000',
    basicFundPayCents: '1800000',
    seriousIllnessPayCents: '100000',
    medicalAidPayCents: '100000',
    accountPayCents: '1000',
    cashPayCents: '999000',
    clientToken: world.token(),
    ...parts,
  })

const shown =
  'settlement { setlId cashPay { yuan } } raisedAlerts { rule status threshold { yuan } outOfPocket { yuan } }'
/** 10,000.00 元 in all; `upload` alone is exactly that */
const others = { rule: 'OUT_OF_POCKET_CUMULATIVE', status: 'PUSHED', threshold: { yuan: '10000.00' } }
const listed = { lowIncomeCategory: 'MINIMUM_LIVING', categorySince: '2025-01-01' } as const

describeMutation({
  ...common,
  name: 'uploadSettlement',
  succeeds: [
    {
      name: 'that reaches 10,000 元: an alert is pushed to the township of the residence',
      arrange: upload,
      select: `settlement { setlId cashPay { yuan } institution { uscc } } raisedAlerts { alertId rule status threshold { yuan } outOfPocket { yuan } pushedTo { code } dueAt version }`,
      then: async (payload, { input }) => {
        expect(payload['settlement']).toEqual({
          setlId: input['setlId'],
          cashPay: { yuan: '9990.00' },
          institution: { uscc: world.hospital },
        })
        expect(payload['raisedAlerts']).toEqual([
          {
            alertId: expect.any(String) as unknown,
            ...others,
            outOfPocket: { yuan: '10000.00' },
            pushedTo: { code: world.town },
            dueAt: '2026-06-11T18:00:00+08:00',
            version: 2,
          },
        ])
        const [{ alertId }] = payload['raisedAlerts'] as [{ alertId: string }]
        const steps = await world.rowsOf(
          everyRow`SELECT from_state, to_state, action FROM transition_step WHERE record_id = ${alertId} ORDER BY step_id`,
        )
        expect(steps).toEqual([
          { fromState: null, toState: 'TRIGGERED', action: 'uploadSettlement' },
          { fromState: 'TRIGGERED', toState: 'PUSHED', action: 'uploadSettlement' },
        ])
        const events = await world.rowsOf(
          everyRow`SELECT type, region_code FROM outbox WHERE record_id = ${alertId} ORDER BY position`,
        )
        expect(events).toEqual([
          { type: 'medicalAlertRaised', regionCode: world.village },
          { type: 'medicalAlertProjected', regionCode: world.village },
        ])
      },
    },
    {
      name: 'that stays a 分 below: no alert',
      arrange: () => upload({ cashPayCents: '998999' }),
      select: shown,
      then: (payload) => {
        expect(payload['raisedAlerts']).toEqual([])
      },
    },
    {
      name: 'of a listed person who reaches 5,000 元',
      arrange: async () => upload({ personId: await world.aPerson(listed), cashPayCents: '499000' }),
      select: shown,
      then: (payload) => {
        expect(payload['raisedAlerts']).toEqual([
          { ...others, threshold: { yuan: '5000.00' }, outOfPocket: { yuan: '5000.00' } },
        ])
      },
    },
    {
      name: 'that adds up with the bills of the year',
      arrange: async () => {
        const personId = await world.aPerson()
        await world.aBill(personId, 999_000)
        return upload({ personId, cashPayCents: '0' })
      },
      select: shown,
      then: (payload) => {
        expect(payload['raisedAlerts']).toEqual([{ ...others, outOfPocket: { yuan: '10000.00' } }])
      },
    },
    {
      name: 'that does not count what was paid last year',
      arrange: async () => {
        const personId = await world.aPerson()
        await world.aBill(personId, 5_000_000, Date.parse('2025-12-31T23:59:59+08:00'))
        return upload({ personId, cashPayCents: '0' })
      },
      select: shown,
      then: (payload) => {
        expect(payload['raisedAlerts']).toEqual([])
      },
    },
    {
      name: 'below the next 10,000 元 raises no second alert',
      arrange: async () => {
        const personId = await world.aPerson()
        await world.aBill(personId, 1_000_000)
        await world.seed(MedicalAlert, row.alert(world.next('A'), personId, { year: 2026, levelCents: 1_000_000 }))
        return upload({ personId, cashPayCents: '998999' })
      },
      select: shown,
      then: (payload) => {
        expect(payload['raisedAlerts']).toEqual([])
      },
    },
    {
      name: 'that reaches the next 10,000 元 raises the second alert',
      arrange: async () => {
        const personId = await world.aPerson(listed)
        await world.aBill(personId, 500_000)
        await world.seed(MedicalAlert, row.alert(world.next('A'), personId, { year: 2026, levelCents: 500_000 }))
        return upload({ personId })
      },
      select: shown,
      then: (payload) => {
        expect(payload['raisedAlerts']).toEqual([
          { ...others, threshold: { yuan: '15000.00' }, outOfPocket: { yuan: '15000.00' } },
        ])
      },
    },
    {
      name: 'that passes several thresholds at once raises one alert, at the highest',
      arrange: () => upload({ cashPayCents: '3999000' }),
      select: shown,
      then: (payload) => {
        expect(payload['raisedAlerts']).toEqual([
          { ...others, threshold: { yuan: '40000.00' }, outOfPocket: { yuan: '40000.00' } },
        ])
      },
    },
    {
      name: 'from a hospital elsewhere',
      arrange: () => upload({ institutionUscc: world.faraway, cashPayCents: '0' }),
      select: 'settlement { medType }',
      then: (payload) => {
        expect(payload['settlement']).toEqual({ medType: 'INPATIENT' })
      },
    },
  ],
  refused: [
    {
      name: 'not the same number twice',
      code: 'CONFLICT',
      arrange: async () => {
        const personId = await world.aPerson()
        return upload({ personId, setlId: await world.aBill(personId, 1) })
      },
    },
    {
      name: 'not with fund and aid above the policy scope',
      code: 'RULE_VIOLATION',
      rule: 'R-SETTLEMENT-SUM',
      arrange: () => upload({ policyScopeFeeCents: '1999999' }),
    },
    ...['totalFeeCents', 'deductibleCents', 'accountPayCents', 'cashPayCents'].map((field) => ({
      name: `not with ${field} below zero`,
      code: 'RULE_VIOLATION',
      rule: 'R-SETTLEMENT-SUM',
      arrange: () => upload({ [field]: '-1' }),
    })),
    ...[world.pharmacy, world.undesignated].map((institutionUscc) => ({
      name: `not from ${institutionUscc}, which has no instant settlement`,
      code: 'RULE_VIOLATION',
      rule: 'R-DESIGNATED',
      arrange: () => upload({ institutionUscc }),
    })),
    { name: 'not from nowhere', code: 'NOT_FOUND', arrange: () => upload({ institutionUscc: '12610702000000009X' }) },
    { name: 'not of nobody', code: 'NOT_FOUND', arrange: () => upload({ personId: 'nobody' }) },
    { name: 'not without a number', code: 'BAD_USER_INPUT', arrange: () => upload({ setlId: ' ' }) },
  ],
  elsewhere: { claims: world.clerkElsewhere, code: 'NOT_FOUND' },
})

let days = 0
/** A day that no other test uses, so that every batch is the institution's first. */
const freshDay = () => new Date(Date.UTC(2024, 0, (days += 1))).toISOString().slice(0, 10)

const open = (parts: Record<string, unknown> = {}) =>
  world.call(world.system, {
    institutionUscc: world.hospital,
    day: freshDay(),
    personTimes: 12,
    fundPaidCents: '1234567',
    clientToken: world.token(),
    ...parts,
  })

const opened = 'batch { batchNo stage personTimes fundPaid { yuan } monthlyDifference { yuan } version }'

async function batchEvents(batchNo: unknown): Promise<unknown[]> {
  const events = await world.rowsOf<{ type: string; payload: string }>(
    everyRow`SELECT type, payload FROM outbox WHERE record_id = ${String(batchNo)} ORDER BY position`,
  )
  return events.map(({ type, payload }) => [type, (JSON.parse(payload) as { stage: string }).stage])
}

describeMutation({
  ...common,
  name: 'openSettlementBatch',
  succeeds: [
    {
      name: 'an advance of a day',
      arrange: () => open(),
      select: opened,
      then: async (payload, { input }) => {
        const batchNo = `PCH${world.hospital}${String(input['day']).replaceAll('-', '')}`
        expect(payload['batch']).toEqual({
          batchNo,
          stage: 'DAILY_ADVANCE',
          personTimes: 12,
          fundPaid: { yuan: '12345.67' },
          monthlyDifference: null,
          version: 1,
        })
        expect(await batchEvents(batchNo)).toEqual([['settlementBatchChanged', 'DAILY_ADVANCE']])
      },
    },
  ],
  refused: [
    {
      name: 'not a second time for the day',
      code: 'CONFLICT',
      arrange: async () => {
        const day = freshDay()
        await world.seed(SettlementBatch, row.batch(world.hospital, day))
        return open({ day })
      },
    },
    ...[world.pharmacy, world.undesignated].map((institutionUscc) => ({
      name: `not for ${institutionUscc}, which has no instant settlement`,
      code: 'RULE_VIOLATION',
      rule: 'R-INSTANT',
      arrange: () => open({ institutionUscc }),
    })),
    { name: 'not for nobody', code: 'NOT_FOUND', arrange: () => open({ institutionUscc: '12610702000000009X' }) },
    {
      name: 'not for a hospital elsewhere',
      code: 'NOT_FOUND',
      arrange: () => open({ institutionUscc: world.faraway }),
    },
    { name: 'not with less than nobody', code: 'BAD_USER_INPUT', arrange: () => open({ personTimes: -1 }) },
    { name: 'not with less than nothing', code: 'BAD_USER_INPUT', arrange: () => open({ fundPaidCents: '-1' }) },
  ],
  elsewhere: { claims: world.systemElsewhere, code: 'NOT_FOUND' },
})

const stages = ['DAILY_ADVANCE', 'MONTHLY_SETTLED', 'ANNUALLY_CLEARED'] as const

async function aBatch(stage: SettlementBatchRow['stage'], day = freshDay()): Promise<string> {
  const batch = row.batch(world.hospital, day, { stage, batchNo: world.next('PC') })
  await world.seed(SettlementBatch, batch)
  return batch.batchNo
}

const settle = async (batchNo?: string) =>
  world.call(world.clerk, { batchNo: batchNo ?? (await aBatch('DAILY_ADVANCE')), auditedCents: '995000' })

describeMutation({
  ...common,
  name: 'settleBatchMonthly',
  succeeds: [
    {
      name: 'with the difference to what was advanced',
      arrange: () => settle(),
      select: opened,
      then: async (payload, { input }) => {
        expect(payload['batch']).toMatchObject({
          stage: 'MONTHLY_SETTLED',
          fundPaid: { yuan: '10000.00' },
          monthlyDifference: { yuan: '-50.00' },
          version: 2,
        })
        expect(await batchEvents(input['batchNo'])).toEqual([['settlementBatchChanged', 'MONTHLY_SETTLED']])
      },
    },
    {
      name: 'on the first day of the next month',
      arrange: async () => settle(await aBatch('DAILY_ADVANCE', '2026-05-31')),
      select: opened,
      then: (payload) => {
        expect(payload['batch']).toMatchObject({ stage: 'MONTHLY_SETTLED' })
      },
    },
  ],
  refused: [
    ...world.refusedFrom(stages, ['DAILY_ADVANCE'], async (stage) => settle(await aBatch(stage))),
    {
      name: 'not while the month goes on',
      code: 'RULE_VIOLATION',
      rule: 'R-MONTH-END',
      arrange: async () => settle(await aBatch('DAILY_ADVANCE', '2026-06-01')),
    },
    {
      name: 'not with less than nothing',
      code: 'BAD_USER_INPUT',
      arrange: async () => {
        const { claims, input } = await settle()
        return { claims, input: { ...input, auditedCents: '-1' } }
      },
    },
  ],
  elsewhere: { claims: world.clerkElsewhere, code: 'NOT_FOUND' },
})

const clear = async (batchNo?: string, note = '2024年度清算') =>
  world.call(world.leader, { batchNo: batchNo ?? (await aBatch('MONTHLY_SETTLED')), note })

describeMutation({
  ...common,
  name: 'clearBatchAnnually',
  succeeds: [
    {
      name: 'after the year',
      arrange: () => clear(),
      select: opened,
      then: async (payload, { input }) => {
        expect(payload['batch']).toMatchObject({ stage: 'ANNUALLY_CLEARED', version: 2 })
        expect(await batchEvents(input['batchNo'])).toEqual([['settlementBatchChanged', 'ANNUALLY_CLEARED']])
      },
    },
  ],
  refused: [
    ...world.refusedFrom(stages, ['MONTHLY_SETTLED'], async (stage) => clear(await aBatch(stage))),
    {
      name: 'not within the year',
      code: 'RULE_VIOLATION',
      rule: 'R-YEAR-END',
      arrange: async () => clear(await aBatch('MONTHLY_SETTLED', '2026-01-01')),
    },
    { name: 'not without a word', code: 'BAD_USER_INPUT', arrange: () => clear(undefined, ' ') },
  ],
  elsewhere: { claims: world.leaderElsewhere, code: 'NOT_FOUND' },
})
