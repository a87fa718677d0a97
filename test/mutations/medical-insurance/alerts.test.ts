import { everyRow } from '@yiwang/shared/testing'
import { expect } from '@jest/globals'
import { type Call, describeMutation } from '../../src/mutations/describe-mutation.ts'
import * as world from './world-of-medical.ts'

world.useWorld()

const common = { world: world.theWorld, subgraph: world.subgraph, needsScope: true } as const
const alertOf = (payload: Record<string, unknown>) => payload['alert'] as Record<string, unknown>
const elsewhere = { claims: world.clerkElsewhere, code: 'NOT_FOUND' } as const

interface StepRow {
  readonly fromState: string | null
  readonly toState: string
  readonly actor: string
  readonly role: string
}

async function lastStep(alertId: unknown): Promise<StepRow | undefined> {
  const steps = await world.rowsOf<StepRow>(everyRow`
    SELECT from_state, to_state, actor, role FROM transition_step
    WHERE record_type = 'MedicalAlert' AND record_id = ${String(alertId)} ORDER BY step_id`)
  return steps.at(-1)
}

async function eventsOf(alertId: unknown): Promise<string[]> {
  const events = await world.rowsOf<{ type: string; payload: string }>(
    everyRow`SELECT type, payload FROM outbox WHERE record_type = 'MedicalAlert' AND record_id = ${String(alertId)} ORDER BY position`,
  )
  return events.map(({ type, payload }) => `${type} ${(JSON.parse(payload) as { status: string }).status}`)
}

async function expectTransition({ input }: Call, from: string, to: string): Promise<void> {
  expect(await lastStep(input['alertId'])).toMatchObject({ fromState: from, toState: to, actor: '李**' })
  expect(await eventsOf(input['alertId'])).toEqual([`medicalAlertChanged ${to}`, `medicalAlertProjected ${to}`])
}

describeMutation({
  ...common,
  name: 'pushMedicalAlert',
  succeeds: [
    {
      name: 'to the township of the residence, which has one working day',
      arrange: async () => world.call(world.clerk, { alertId: await world.anAlert('TRIGGERED') }),
      select: 'alert { status pushedToCode dueAt version }',
      then: async (payload, call) => {
        expect(payload['alert']).toEqual({
          status: 'PUSHED',
          pushedToCode: world.town,
          dueAt: '2026-06-11T18:00:00+08:00',
          version: 2,
        })
        await expectTransition(call, 'TRIGGERED', 'PUSHED')
      },
    },
    {
      name: 'to another township, which has the alert from then on',
      arrange: async () =>
        world.call(world.clerk, { alertId: await world.anAlert('TRIGGERED'), townshipCode: world.otherTown }),
      select: 'alert { alertId pushedTo { code } }',
      then: async (payload) => {
        expect(alertOf(payload)['pushedTo']).toEqual({ code: world.otherTown })
        const { alertId } = alertOf(payload)
        const query = 'query ($alertId: ID!) { medicalAlert(alertId: $alertId) { status } }'
        const seen = await world.theWorld().ask(world.otherTownClerk, query, { alertId })
        expect(seen.data).toEqual({ medicalAlert: { status: 'PUSHED' } })
        expect((await world.theWorld().ask(world.townClerk, query, { alertId })).data).toEqual({ medicalAlert: null })
      },
    },
  ],
  refused: [
    ...world.refusedFrom(world.alertStatuses, ['TRIGGERED'], async (status) =>
      world.call(world.clerk, { alertId: await world.anAlert(status) }),
    ),
    {
      name: 'not to a village',
      code: 'RULE_VIOLATION',
      rule: 'R-PUSH-TOWNSHIP',
      arrange: async () =>
        world.call(world.clerk, { alertId: await world.anAlert('TRIGGERED'), townshipCode: world.village }),
    },
    {
      name: 'not to a township of another county',
      code: 'OUT_OF_REGION',
      arrange: async () =>
        world.call(world.clerk, { alertId: await world.anAlert('TRIGGERED'), townshipCode: '360302001000' }),
    },
    {
      name: 'not to something that is no code',
      code: 'BAD_USER_INPUT',
      arrange: async () =>
        world.call(world.clerk, { alertId: await world.anAlert('TRIGGERED'), townshipCode: '610702' }),
    },
    {
      name: 'not an alert that does not exist',
      code: 'NOT_FOUND',
      arrange: () => world.call(world.clerk, { alertId: 'nobody' }),
    },
  ],
  elsewhere,
})

describeMutation({
  ...common,
  name: 'receiveMedicalAlert',
  succeeds: [
    {
      name: 'by a clerk of the township, who has five working days to verify it',
      arrange: async () => world.call(world.townClerk, { alertId: await world.anAlert('PUSHED') }),
      select: 'alert { status receivedAt dueAt }',
      then: async (payload, call) => {
        expect(payload['alert']).toEqual({
          status: 'RECEIVED',
          receivedAt: '2026-06-10T10:00:00+08:00',
          dueAt: '2026-06-17T18:00:00+08:00',
        })
        await expectTransition(call, 'PUSHED', 'RECEIVED')
      },
    },
  ],
  refused: [
    ...world.refusedFrom(world.alertStatuses, ['PUSHED'], async (status) =>
      world.call(world.townClerk, { alertId: await world.anAlert(status) }),
    ),
    {
      name: 'not by the department, which is no clerk of the township',
      code: 'FORBIDDEN',
      arrange: async () => world.call(world.clerk, { alertId: await world.anAlert('PUSHED') }),
    },
    {
      name: 'not by the grid worker',
      code: 'FORBIDDEN',
      arrange: async () => world.call(world.gridWorker, { alertId: await world.anAlert('PUSHED') }),
    },
    {
      name: 'not an alert that does not exist',
      code: 'NOT_FOUND',
      arrange: () => world.call(world.townClerk, { alertId: 'nobody' }),
    },
  ],
  elsewhere: { claims: world.otherTownClerk, code: 'OUT_OF_REGION' },
})

describeMutation({
  ...common,
  name: 'startAlertVerification',
  succeeds: [
    {
      name: 'with the worker of the grid; the deadline of the receipt goes on',
      arrange: async () =>
        world.call(world.townClerk, {
          alertId: await world.anAlert('RECEIVED', { dueAt: world.NOW }),
          workerId: world.worker,
        }),
      select: 'alert { status dueAt }',
      then: async (payload, call) => {
        expect(payload['alert']).toEqual({ status: 'VERIFYING', dueAt: '2026-06-10T10:00:00+08:00' })
        await expectTransition(call, 'RECEIVED', 'VERIFYING')
      },
    },
    {
      name: 'by the grid worker in person',
      arrange: async () =>
        world.call(world.gridWorker, { alertId: await world.anAlert('RECEIVED'), workerId: world.worker }),
      select: 'alert { status }',
      then: (payload) => {
        expect(payload['alert']).toEqual({ status: 'VERIFYING' })
      },
    },
    {
      name: 'of an alert that another township took over, whose worker then sees it',
      arrange: async () => {
        const alertId = await world.anAlert('RECEIVED', {
          ...{ regionCode: world.otherTown, townCode: world.otherTown, villageCode: null, gridCode: null },
          pushedToCode: world.otherTown,
        })
        return world.call(world.otherTownClerk, { alertId, workerId: world.otherWorker })
      },
      select: 'alert { alertId status }',
      then: async (payload) => {
        const [alert] = await world.rowsOf(
          everyRow`SELECT grid_code, village_code FROM medical_alert WHERE alert_id = ${String(alertOf(payload)['alertId'])}`,
        )
        expect(alert).toEqual({ gridCode: '610702100001001', villageCode: '610702100001' })
      },
    },
  ],
  refused: [
    ...world.refusedFrom(world.alertStatuses, ['RECEIVED'], async (status) =>
      world.call(world.townClerk, { alertId: await world.anAlert(status), workerId: world.worker }),
    ),
    ...[world.otherWorker, world.leaver].map((workerId) => ({
      name: `not with ${workerId}, who is not of the grid`,
      code: 'RULE_VIOLATION',
      rule: 'R-VISIT-OWN-GRID',
      arrange: async () => world.call(world.townClerk, { alertId: await world.anAlert('RECEIVED'), workerId }),
    })),
    {
      name: 'not with a worker who is not known',
      code: 'NOT_FOUND',
      arrange: async () =>
        world.call(world.townClerk, { alertId: await world.anAlert('RECEIVED'), workerId: 'nobody' }),
    },
  ],
  elsewhere: { claims: world.otherTownClerk, code: 'NOT_FOUND' },
})

const verify = async (parts: Record<string, unknown> = {}) =>
  world.call(world.gridWorker, {
    alertId: await world.anAlert('VERIFYING', { dueAt: world.NOW }),
    confirmed: true,
    note: '费用属实，负担较重',
    ...parts,
  })

describeMutation({
  ...common,
  name: 'verifyMedicalAlert',
  succeeds: [
    {
      name: 'as true',
      arrange: verify,
      select: 'alert { status verification verifiedAt dueAt }',
      then: async (payload, call) => {
        expect(payload['alert']).toEqual({
          status: 'CONFIRMED',
          verification: '费用属实，负担较重',
          verifiedAt: '2026-06-10T10:00:00+08:00',
          dueAt: null,
        })
        await expectTransition(call, 'VERIFYING', 'CONFIRMED')
      },
    },
    {
      name: 'as untrue, without a word',
      arrange: () => verify({ confirmed: false, note: '' }),
      select: 'alert { status verification }',
      then: async (payload, call) => {
        expect(payload['alert']).toEqual({ status: 'EXCLUDED', verification: null })
        await expectTransition(call, 'VERIFYING', 'EXCLUDED')
      },
    },
    {
      name: 'with the visit, and late',
      arrange: async () => {
        const personId = await world.aPerson()
        const alertId = await world.anAlert('VERIFYING', { personId, dueAt: world.NOW - 86_400_000 })
        return verify({ alertId, visitId: await world.aVisit(personId) })
      },
      select: 'alert { status }',
      then: (payload) => {
        expect(payload['alert']).toEqual({ status: 'CONFIRMED' })
      },
    },
  ],
  refused: [
    ...world.refusedFrom(world.alertStatuses, ['VERIFYING'], async (status) =>
      verify({ alertId: await world.anAlert(status) }),
    ),
    { name: 'not as true without a word', code: 'BAD_USER_INPUT', arrange: () => verify({ note: '  ' }) },
    {
      name: 'not with a visit to somebody else',
      code: 'NOT_FOUND',
      arrange: async () => verify({ visitId: await world.aVisit(await world.aPerson()) }),
    },
  ],
  elsewhere,
})

const grant = async (parts: Record<string, unknown> = {}) =>
  world.call(world.leader, {
    alertId: await world.anAlert('CONFIRMED'),
    amountCents: '2000000',
    kind: 'ORDINARY',
    grantedOn: world.TODAY,
    clientToken: world.token(),
    ...parts,
  })

describeMutation({
  ...common,
  name: 'grantMedicalAid',
  succeeds: [
    {
      name: 'all of what the bills left to pay',
      arrange: grant,
      select: 'alert { status version aids { amount { yuan } kind grantedOn } }',
      then: async (payload, call) => {
        expect(payload['alert']).toEqual({
          status: 'AIDING',
          version: 6,
          aids: [{ amount: { yuan: '20000.00' }, kind: 'ORDINARY', grantedOn: world.TODAY }],
        })
        await expectTransition(call, 'CONFIRMED', 'AIDING')
      },
    },
    {
      name: 'once more',
      arrange: async () => {
        const alertId = await world.anAlert('AIDING')
        await world.anAid(alertId, 1_200_000)
        return grant({ alertId, amountCents: '800000', kind: 'TILTED' })
      },
      select: 'alert { status aids { amount { yuan } } }',
      then: async (payload, call) => {
        expect(alertOf(payload)['status']).toBe('AIDING')
        await expectTransition(call, 'AIDING', 'AIDING')
      },
    },
    {
      name: 'the premium of somebody uninsured, who has no bill',
      arrange: async () => {
        const personId = await world.aPerson()
        const uninsured = { personId, rule: 'NOT_ENROLLED', outOfPocketCents: null, thresholdCents: null } as const
        return grant({ alertId: await world.anAlert('CONFIRMED', uninsured), amountCents: '38000', kind: 'PREMIUM' })
      },
      select: 'alert { status }',
      then: (payload) => {
        expect(payload['alert']).toEqual({ status: 'AIDING' })
      },
    },
  ],
  refused: [
    ...world.refusedFrom(world.alertStatuses, ['CONFIRMED', 'AIDING'], async (status) =>
      grant({ alertId: await world.anAlert(status) }),
    ),
    {
      name: 'not a 分 more than the bills left to pay',
      code: 'RULE_VIOLATION',
      rule: 'R-AID-CAP',
      arrange: () => grant({ amountCents: '2000001' }),
      silentOn: '20000.00',
    },
    {
      name: 'not what another alert of the person already gave',
      code: 'RULE_VIOLATION',
      rule: 'R-AID-CAP',
      arrange: async () => {
        const personId = await world.aPerson()
        await world.aBill(personId, 2_000_000)
        await world.anAid(await world.anAlert('CLOSED', { personId }), 1_200_000)
        return grant({ alertId: await world.anAlert('CONFIRMED', { personId }), amountCents: '800001' })
      },
    },
    {
      name: 'not from the bills of another year',
      code: 'RULE_VIOLATION',
      rule: 'R-AID-CAP',
      arrange: async () => grant({ alertId: await world.anAlert('CONFIRMED', { year: 2025 }), amountCents: '1' }),
    },
    {
      name: 'not by whoever verified the alert',
      code: 'RULE_VIOLATION',
      rule: 'R-AID-DISTINCT',
      arrange: async () => grant({ alertId: await world.anAlert('CONFIRMED', { verifiedBy: 'YB0' }) }),
    },
    { name: 'not nothing', code: 'BAD_USER_INPUT', arrange: () => grant({ amountCents: '0' }) },
    { name: 'not less than nothing', code: 'BAD_USER_INPUT', arrange: () => grant({ amountCents: '-1' }) },
  ],
  elsewhere: { claims: world.leaderElsewhere, code: 'NOT_FOUND' },
})

const caseNo = '61070220260601000001'
const link = async (parts: Record<string, unknown> = {}) =>
  world.call(world.townClerk, { alertId: await world.anAlert('RECEIVED'), caseNo, ...parts })

describeMutation({
  ...common,
  name: 'linkMedicalAlertToCase',
  succeeds: [
    ...world.alertStatuses
      .filter((status) => status !== 'CLOSED')
      .map((status) => ({
        name: `while ${status}, which stays`,
        arrange: async () => link({ alertId: await world.anAlert(status) }),
        select: 'alert { status relatedCase { caseNo } }',
        then: async (payload: Record<string, unknown>, call: Call) => {
          expect(alertOf(payload)['status']).toBe(status)
          expect(
            await world.rowsOf(
              everyRow`SELECT case_no FROM medical_alert WHERE alert_id = ${String(call.input['alertId'])}`,
            ),
          ).toEqual([{ caseNo }])
          await expectTransition(call, status, status)
        },
      })),
    {
      name: 'to the same case again',
      arrange: async () => link({ alertId: await world.anAlert('RECEIVED', { caseNo }) }),
      select: 'alert { version }',
      then: (payload) => {
        expect(payload['alert']).toEqual({ version: 4 })
      },
    },
  ],
  refused: [
    ...world.refusedFrom(
      world.alertStatuses,
      world.alertStatuses.filter((status) => status !== 'CLOSED'),
      async (status) => link({ alertId: await world.anAlert(status) }),
    ),
    {
      name: 'not to a second case',
      code: 'CONFLICT',
      arrange: async () => link({ alertId: await world.anAlert('RECEIVED', { caseNo: '61070220260601000002' }) }),
    },
    {
      name: 'not to a case of another county',
      code: 'NOT_FOUND',
      arrange: () => link({ caseNo: '36030220260601000001' }),
    },
    { name: 'not to what is no case number', code: 'BAD_USER_INPUT', arrange: () => link({ caseNo: 'X1' }) },
  ],
  elsewhere,
})

const close = async (status: (typeof world.alertStatuses)[number], parts: Record<string, unknown> = {}) =>
  world.call(world.townClerk, { alertId: await world.anAlert(status), note: '已落实应享待遇', ...parts })

describeMutation({
  ...common,
  name: 'closeMedicalAlert',
  succeeds: (['CONFIRMED', 'AIDING', 'EXCLUDED'] as const).map((status) => ({
    name: `after ${status}${status === 'CONFIRMED' ? ', with a reason' : ', without a word'}`,
    arrange: () => close(status, status === 'CONFIRMED' ? {} : { note: null }),
    select: 'alert { status closedAt }',
    then: async (payload, call) => {
      expect(payload['alert']).toEqual({ status: 'CLOSED', closedAt: '2026-06-10T10:00:00+08:00' })
      await expectTransition(call, status, 'CLOSED')
    },
  })),
  refused: [
    ...world.refusedFrom(world.alertStatuses, ['CONFIRMED', 'AIDING', 'EXCLUDED'], (status) => close(status)),
    {
      name: 'not a true one without aid and without a word',
      code: 'RULE_VIOLATION',
      rule: 'R-CLOSE-NOTE',
      arrange: () => close('CONFIRMED', { note: ' ' }),
    },
  ],
  elsewhere,
})
