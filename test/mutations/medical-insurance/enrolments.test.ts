import { everyRow } from '@yiwang/shared/testing'
import { expect } from '@jest/globals'
import type { AccessTokenClaims } from '@yiwang/shared/caller'
import { regionColumns } from '@yiwang/shared/region'
import { MedicalAlert } from '../../../subgraphs/medical-insurance/src/modules/alert/entities.ts'
import {
  Enrolment,
  EnrolmentCheck,
  type EnrolmentRow,
} from '../../../subgraphs/medical-insurance/src/modules/enrolment/entities.ts'
import * as row from '../../../subgraphs/medical-insurance/test/rows.ts'
import { describeMutation } from '../../src/mutations/describe-mutation.ts'
import * as world from './world-of-medical.ts'

world.useWorld()

const common = { world: world.theWorld, subgraph: world.subgraph } as const

interface Enrolling {
  readonly claims?: AccessTokenClaims
  readonly parts?: Record<string, unknown>
}

const enrol = async ({ claims = world.clerk, parts = {} }: Enrolling = {}) =>
  world.call(claims, {
    personId: parts['personId'] ?? (await world.aPerson()),
    year: 2026,
    insuranceType: 'RESIDENT',
    channel: 'WINDOW',
    clientToken: world.token(),
    ...parts,
  })

async function anEnrolment(status: EnrolmentRow['status'], parts: Partial<EnrolmentRow> = {}): Promise<EnrolmentRow> {
  const enrolment = row.enrolment(await world.aPerson(), 2026, { status, ...parts })
  await world.seed(Enrolment, enrolment)
  return enrolment
}

const enrolled = 'enrolment { year insuranceType status channel premiumSponsored { yuan } version }'
const active = { year: 2026, insuranceType: 'RESIDENT', status: 'ACTIVE', channel: 'WINDOW', premiumSponsored: null }

/** What the person's own page says. */
async function statusOf(personId: unknown): Promise<unknown> {
  const [enrolment] = await world.rowsOf<{ status: string }>(
    everyRow`SELECT status FROM enrolment WHERE person_id = ${String(personId)} AND year = 2026`,
  )
  return enrolment?.status
}

describeMutation({
  ...common,
  name: 'enrolPerson',
  needsScope: false,
  succeeds: [
    {
      name: 'who has no record of the year, at the counter',
      arrange: () => enrol(),
      select: enrolled,
      then: async (payload, { input }) => {
        expect(payload['enrolment']).toEqual({ ...active, version: 1 })
        expect(await statusOf(input['personId'])).toBe('ACTIVE')
      },
    },
    {
      name: 'at the township counter',
      arrange: () => enrol({ claims: world.townClerk }),
      select: enrolled,
      then: (payload) => {
        expect(payload['enrolment']).toEqual({ ...active, version: 1 })
      },
    },
    {
      name: 'who was suspended',
      arrange: async () =>
        enrol({ parts: { personId: (await anEnrolment('SUSPENDED', { suspendReason: '外出' })).personId } }),
      select: enrolled,
      then: async (payload, { input }) => {
        expect(payload['enrolment']).toEqual({ ...active, version: 2 })
        const [enrolment] = await world.rowsOf(
          everyRow`SELECT suspend_reason FROM enrolment WHERE person_id = ${String(input['personId'])}`,
        )
        expect(enrolment).toEqual({ suspendReason: null })
      },
    },
    {
      name: 'whose premium 公益助保 has paid already',
      arrange: async () =>
        enrol({ parts: { personId: (await anEnrolment('NOT_ENROLLED', { premiumSponsoredCents: 2_000 })).personId } }),
      select: enrolled,
      then: (payload) => {
        expect(payload['enrolment']).toEqual({ ...active, premiumSponsored: { yuan: '20.00' }, version: 2 })
      },
    },
    {
      name: 'in person, by phone',
      arrange: async () => {
        const personId = await world.aPerson()
        return enrol({ claims: world.citizen(personId), parts: { personId, channel: 'MOBILE' } })
      },
      select: 'enrolment { channel }',
      then: (payload) => {
        expect(payload['enrolment']).toEqual({ channel: 'MOBILE' })
      },
    },
    {
      name: 'through the grid worker as agent',
      arrange: () => enrol({ claims: world.gridWorker, parts: { channel: 'AGENT', agentId: world.worker } }),
      select: 'enrolment { channel }',
      then: async (payload, { input }) => {
        expect(payload['enrolment']).toEqual({ channel: 'AGENT' })
        const [enrolment] = await world.rowsOf(
          everyRow`SELECT agent_id, enrolled_by FROM enrolment WHERE person_id = ${String(input['personId'])}`,
        )
        expect(enrolment).toEqual({ agentId: world.worker, enrolledBy: 'W1' })
      },
    },
  ],
  refused: [
    {
      name: 'not who is insured already',
      code: 'CONFLICT',
      arrange: async () => enrol({ parts: { personId: (await anEnrolment('ACTIVE')).personId } }),
    },
    {
      name: 'not through an agent without a number',
      code: 'BAD_USER_INPUT',
      arrange: () => enrol({ parts: { channel: 'AGENT' } }),
    },
    { name: 'not for a year by mistake', code: 'BAD_USER_INPUT', arrange: () => enrol({ parts: { year: 20_261 } }) },
    ...(['ONLINE', 'MOBILE', 'SELF_SERVICE_MACHINE'] as const).map((channel) => ({
      name: `not somebody else over ${channel}`,
      code: 'FORBIDDEN',
      arrange: () => enrol({ claims: world.townClerk, parts: { channel } }),
    })),
    {
      name: 'not oneself at the counter',
      code: 'FORBIDDEN',
      arrange: async () => {
        const personId = await world.aPerson()
        return enrol({ claims: world.citizen(personId), parts: { personId } })
      },
    },
    {
      name: 'not at the counter of another department',
      code: 'FORBIDDEN',
      arrange: () => enrol({ claims: world.civilClerk }),
    },
    {
      name: 'not the neighbour',
      code: 'NOT_FOUND',
      arrange: async () => enrol({ claims: world.citizen(await world.aPerson()), parts: { channel: 'MOBILE' } }),
    },
    { name: 'not nobody', code: 'NOT_FOUND', arrange: () => enrol({ parts: { personId: 'nobody' } }) },
  ],
  elsewhere: { claims: world.clerkElsewhere, code: 'NOT_FOUND' },
})

const suspend = async (enrolment?: EnrolmentRow, reason = '已在外地参保') =>
  world.call(world.clerk, { enrolmentId: (enrolment ?? (await anEnrolment('ACTIVE'))).enrolmentId, reason })

describeMutation({
  ...common,
  name: 'suspendEnrolment',
  needsScope: true,
  succeeds: [
    {
      name: 'with a reason',
      arrange: () => suspend(),
      select: 'enrolment { status version }',
      then: async (payload, { input }) => {
        expect(payload['enrolment']).toEqual({ status: 'SUSPENDED', version: 2 })
        const steps = await world.rowsOf(
          everyRow`SELECT from_state, to_state, note FROM transition_step WHERE record_id = ${String(input['enrolmentId'])}`,
        )
        expect(steps).toEqual([{ fromState: 'ACTIVE', toState: 'SUSPENDED', note: '已在外地参保' }])
      },
    },
  ],
  refused: [
    ...world.refusedFrom(['ACTIVE', 'SUSPENDED', 'NOT_ENROLLED'] as const, ['ACTIVE'], async (status) =>
      suspend(await anEnrolment(status)),
    ),
    { name: 'not without a reason', code: 'BAD_USER_INPUT', arrange: () => suspend(undefined, ' ') },
    {
      name: 'not what does not exist',
      code: 'NOT_FOUND',
      arrange: () => world.call(world.clerk, { enrolmentId: 'nobody', reason: '已在外地参保' }),
    },
  ],
  elsewhere: { claims: world.clerkElsewhere, code: 'NOT_FOUND' },
})

let villages = 200
const listed = { lowIncomeCategory: 'MARGINAL', categorySince: '2025-01-01' } as const

/** A village of three 困难群众: insured, suspended, without a record; and others who do not count. */
async function aVillage(): Promise<{ readonly village: string; readonly uninsured: readonly string[] }> {
  const village = `610702101${(villages += 1)}`
  const [insured, suspended, unknown] = [
    await world.aPerson(listed, village),
    await world.aPerson(listed, village),
    await world.aPerson(listed, village),
  ]
  await world.aPerson({}, village)
  await world.aPerson({ ...listed, active: 0 }, village)
  await world.seed(Enrolment, row.enrolment(insured, 2026), row.enrolment(suspended, 2026, { status: 'SUSPENDED' }))
  await world.seed(Enrolment, row.enrolment(unknown, 2025))
  return { village, uninsured: [suspended, unknown].sort() }
}

const check = async (parts: Record<string, unknown> = {}) =>
  world.call(world.system, {
    regionCode: parts['regionCode'] ?? (await aVillage()).village,
    year: 2026,
    clientToken: world.token(),
    ...parts,
  })

const counts = 'checked notEnrolled raised'

describeMutation({
  ...common,
  name: 'runEnrolmentCheck',
  needsScope: true,
  succeeds: [
    {
      name: 'an alert for every uninsured 困难群众',
      arrange: () => check(),
      select: counts,
      then: async (payload, { input }) => {
        expect(payload).toMatchObject({ checked: 3, notEnrolled: 2, raised: 2 })
        const alerts = await world.rowsOf(everyRow`
          SELECT rule, status, year, out_of_pocket_cents, threshold_cents FROM medical_alert
          WHERE village_code = ${String(input['regionCode'])}`)
        const alert = {
          rule: 'NOT_ENROLLED',
          status: 'TRIGGERED',
          year: 2026,
          outOfPocketCents: null,
          thresholdCents: null,
        }
        expect(alerts).toEqual([alert, alert])
      },
    },
    {
      name: 'not a second alert of the year',
      arrange: async () => {
        const { village, uninsured } = await aVillage()
        const known = { village, rule: 'NOT_ENROLLED', status: 'EXCLUDED', year: 2026, levelCents: 0 } as const
        await world.seed(MedicalAlert, row.alert(world.next('A'), uninsured[0] ?? '', known))
        return check({ regionCode: village })
      },
      select: counts,
      then: (payload) => {
        expect(payload).toMatchObject({ checked: 3, notEnrolled: 2, raised: 1 })
      },
    },
    {
      name: 'for the next year, when nobody has enrolled yet',
      arrange: () => check({ year: 2027 }),
      select: counts,
      then: (payload) => {
        expect(payload).toMatchObject({ checked: 3, notEnrolled: 3, raised: 3 })
      },
    },
  ],
  refused: [
    {
      name: 'not while the same check is running',
      code: 'CONFLICT',
      arrange: async () => {
        const { village } = await aVillage()
        await world.seed(EnrolmentCheck, {
          checkId: world.next('HC'),
          year: 2026,
          checked: 0,
          notEnrolled: 0,
          raised: 0,
          startedAt: world.NOW,
          startedBy: 'SYS2',
          finishedAt: null,
          ...regionColumns(village),
        })
        return check({ regionCode: village })
      },
    },
    { name: 'not for the year after next', code: 'BAD_USER_INPUT', arrange: () => check({ year: 2028 }) },
    { name: 'not for what is no region', code: 'BAD_USER_INPUT', arrange: () => check({ regionCode: '6107' }) },
  ],
  elsewhere: { claims: world.systemElsewhere, code: 'OUT_OF_REGION' },
})
