import { everyRow } from '@yiwang/shared/testing'
import { describe, expect, test } from '@jest/globals'
import { regionColumns } from '@yiwang/shared/region'
import type { AssistanceApplicationRow } from '../../../subgraphs/civil-affairs/src/modules/assistance-application/entities.ts'
import { AssistanceGrant } from '../../../subgraphs/civil-affairs/src/modules/assistance-grant/entities.ts'
import { Region } from '../../../subgraphs/grid-governance/src/modules/region/entities.ts'
import * as row from '../../../subgraphs/civil-affairs/test/rows.ts'
import { describeMutation } from '../../src/mutations/describe-mutation.ts'
import {
  anAlert,
  anApplication,
  aPerson,
  by,
  citizen,
  clerk,
  clerkElsewhere,
  common,
  county,
  gridWorker,
  leader,
  leaderElsewhere,
  openToAll,
  seed,
  someoneElse,
  subgraph,
  theWorld,
  TODAY,
  token,
  TOMORROW,
  town,
  townElsewhere,
  useWorld,
  worker,
  YESTERDAY,
} from './world-of-civil.ts'

useWorld()

const all = [
  'SUBMITTED',
  'ACCEPTED',
  'VERIFYING',
  'HOME_VISIT',
  'FIRST_REVIEW',
  'PUBLICITY',
  'COUNTY_REVIEW',
  'APPROVED',
  'REJECTED',
  'PAID',
  'WITHDRAWN',
] as const
type Status = (typeof all)[number]
const emergency = { emergency: 1 } as const

const applying = (personId: string, parts: Record<string, unknown> = {}) => ({
  kind: 'TEMPORARY_ASSISTANCE',
  personId,
  reason: '大病治疗支出较大',
  channel: 'MOBILE',
  ...token(),
  ...parts,
})
const own = async (parts: Record<string, unknown> = {}) => {
  const personId = await aPerson()
  return by(citizen(personId), applying(personId, parts))
}

/** Refused in every state but those given. */
const refusedIn = (
  allowed: readonly Status[],
  arrange: (applicationNo: string) => ReturnType<typeof by>,
  parts: Partial<AssistanceApplicationRow> = {},
) =>
  all
    .filter((status) => !allowed.includes(status))
    .map((status) => ({
      name: `in ${status}${parts.emergency === 1 ? ' of an emergency' : ''}`,
      code: 'INVALID_TRANSITION',
      arrange: async () => arrange(await anApplication(status, parts)),
    }))

const SHOWN = 'application { status version timeline { from to actor opinion } }'

describeMutation({
  ...openToAll,
  name: 'applyAssistance',
  elsewhere: { claims: someoneElse, code: 'NOT_FOUND' },
  succeeds: [
    {
      name: 'for oneself: SUBMITTED, due in fifteen working days',
      arrange: () => own({ sourceCaseNo: '61070220260601000001' }),
      select:
        'application { applicationNo kind status emergency submittedAt dueAt regionCode sourceCase { caseNo } timeline { from to actor } }',
      then: ({ application }) =>
        expect(application).toEqual({
          applicationNo: expect.stringMatching(/^SQ61070220260610\d{6}$/) as unknown,
          kind: 'TEMPORARY_ASSISTANCE',
          status: 'SUBMITTED',
          emergency: false,
          submittedAt: '2026-06-10T10:00:00+08:00',
          // the Dragon Boat Festival lies between
          dueAt: '2026-07-02T18:00:00+08:00',
          regionCode: '610702001001',
          sourceCase: { caseNo: '61070220260601000001' },
          timeline: [{ from: null, to: 'SUBMITTED', actor: '王**' }],
        }),
    },
    {
      name: 'by an agent, from an alert, in an emergency',
      arrange: async () => {
        const personId = await aPerson()
        const alert = { sourceAlertId: await anAlert(personId), emergency: true }
        return by(gridWorker, applying(personId, { channel: 'AGENT', agentId: worker, ...alert }))
      },
      select: 'application { status emergency channel sourceAlert { alertId } }',
      then: ({ application }, { input }) =>
        expect(application).toEqual({
          status: 'SUBMITTED',
          emergency: true,
          channel: 'AGENT',
          sourceAlert: { alertId: input['sourceAlertId'] },
        }),
    },
    {
      name: 'again when the one before is settled',
      arrange: async () => {
        const personId = await aPerson()
        await anApplication('WITHDRAWN', { personId })
        return by(citizen(personId), applying(personId))
      },
      select: 'application { status }',
      then: ({ application }) => expect(application).toEqual({ status: 'SUBMITTED' }),
    },
  ],
  refused: [
    {
      name: 'while one of the kind is open',
      code: 'CONFLICT',
      arrange: async () => {
        const personId = await aPerson()
        await anApplication('APPROVED', { personId })
        return by(citizen(personId), applying(personId))
      },
    },
    {
      name: 'a second application from an alert',
      code: 'RULE_VIOLATION',
      rule: 'R-ALERT-ONCE',
      arrange: async () => {
        const personId = await aPerson()
        const sourceAlertId = await anAlert(personId)
        await anApplication('REJECTED', { personId, sourceAlertId })
        return by(citizen(personId), applying(personId, { sourceAlertId }))
      },
    },
    {
      name: 'an emergency of another kind',
      code: 'RULE_VIOLATION',
      rule: 'R-EMERGENCY-KIND',
      arrange: () => own({ kind: 'CHARITY', emergency: true }),
    },
    { name: 'an agent without a number', code: 'BAD_USER_INPUT', arrange: () => own({ channel: 'AGENT' }) },
    { name: 'a case number of another form', code: 'BAD_USER_INPUT', arrange: () => own({ sourceCaseNo: 'C1' }) },
    {
      name: 'by a clerk for somebody without being the agent',
      code: 'FORBIDDEN',
      arrange: async () => by(town, applying(await aPerson(), { channel: 'WINDOW' })),
    },
    { name: 'an alert nobody told of', code: 'NOT_FOUND', arrange: () => own({ sourceAlertId: 'YJ-0' }) },
    {
      name: "another person's alert",
      code: 'NOT_FOUND',
      arrange: async () => own({ sourceAlertId: await anAlert(await aPerson()) }),
    },
    {
      name: 'for somebody who has left',
      code: 'NOT_FOUND',
      arrange: async () => {
        const personId = await aPerson({ active: 0 })
        return by(citizen(personId), applying(personId))
      },
    },
  ],
})

const reviewer = { ...common, elsewhere: { claims: townElsewhere, code: 'NOT_FOUND' } } as const

describeMutation({
  ...reviewer,
  name: 'acceptAssistance',
  succeeds: [
    {
      name: 'SUBMITTED→ACCEPTED',
      arrange: async () => by(town, { applicationNo: await anApplication('SUBMITTED'), opinion: '材料齐全' }),
      select: SHOWN,
      then: ({ application }) =>
        expect(application).toEqual({
          status: 'ACCEPTED',
          version: 2,
          timeline: [{ from: 'SUBMITTED', to: 'ACCEPTED', actor: '李**', opinion: '材料齐全' }],
        }),
    },
  ],
  refused: refusedIn(['SUBMITTED'], (applicationNo) => by(town, { applicationNo })),
})

describeMutation({
  ...reviewer,
  name: 'verifyAssistance',
  succeeds: [
    {
      name: 'ACCEPTED→VERIFYING',
      arrange: async () => by(town, { applicationNo: await anApplication('ACCEPTED'), consent: true }),
      select: SHOWN,
      then: ({ application }) => expect(application).toMatchObject({ status: 'VERIFYING' }),
    },
  ],
  refused: [
    ...refusedIn(['ACCEPTED'], (applicationNo) => by(town, { applicationNo, consent: true })),
    {
      name: 'without consent',
      code: 'RULE_VIOLATION',
      rule: 'R-CONSENT',
      arrange: async () => by(town, { applicationNo: await anApplication('ACCEPTED'), consent: false }),
    },
  ],
})

const visiting = (applicationNo: string, parts: Record<string, unknown> = {}) =>
  by(town, { applicationNo, visitorIds: ['MZ1', 'MZ7'], on: TODAY, opinion: '情况属实', ...parts })

describeMutation({
  ...reviewer,
  name: 'recordHomeVisit',
  succeeds: [
    ...(['VERIFYING', 'ACCEPTED'] as const).map((status) => ({
      name: `${status}→HOME_VISIT${status === 'ACCEPTED' ? ' in an emergency' : ''}`,
      arrange: async () => visiting(await anApplication(status, status === 'ACCEPTED' ? emergency : {})),
      select: SHOWN,
      then: ({ application }: Record<string, unknown>) => expect(application).toMatchObject({ status: 'HOME_VISIT' }),
    })),
  ],
  refused: [
    ...refusedIn(['VERIFYING'], (applicationNo) => visiting(applicationNo)),
    ...refusedIn(['VERIFYING', 'ACCEPTED'], (applicationNo) => visiting(applicationNo), emergency),
    {
      name: 'one visitor named twice',
      code: 'RULE_VIOLATION',
      rule: 'R-TWO-VISITORS',
      arrange: async () => visiting(await anApplication('VERIFYING'), { visitorIds: ['MZ1', 'MZ1'] }),
    },
    {
      name: 'a visit of tomorrow',
      code: 'BAD_USER_INPUT',
      arrange: async () => visiting(await anApplication('VERIFYING'), { on: TOMORROW }),
    },
  ],
})

const reviewing = (applicationNo: string, passed = true) =>
  by(town, { applicationNo, passed, opinion: passed ? '初审通过' : '不符合条件' })

describeMutation({
  ...reviewer,
  name: 'reviewAssistance',
  succeeds: (['FIRST_REVIEW', 'REJECTED'] as const).map((to) => ({
    name: `HOME_VISIT→${to}`,
    arrange: async () => reviewing(await anApplication('HOME_VISIT'), to === 'FIRST_REVIEW'),
    select: SHOWN,
    then: ({ application }) => expect(application).toMatchObject({ status: to }),
  })),
  refused: refusedIn(['HOME_VISIT'], (applicationNo) => reviewing(applicationNo)),
})

const publishing = (applicationNo: string, to = '2026-06-17') => by(town, { applicationNo, from: TODAY, to })

describeMutation({
  ...reviewer,
  name: 'publishAssistance',
  succeeds: [
    {
      name: 'FIRST_REVIEW→PUBLICITY for seven days',
      arrange: async () => publishing(await anApplication('FIRST_REVIEW')),
      select: 'application { status publicityFrom publicityTo }',
      then: ({ application }) =>
        expect(application).toEqual({ status: 'PUBLICITY', publicityFrom: TODAY, publicityTo: '2026-06-17' }),
    },
  ],
  refused: [
    ...refusedIn(['FIRST_REVIEW'], (applicationNo) => publishing(applicationNo)),
    {
      name: 'for six days',
      code: 'RULE_VIOLATION',
      rule: 'R-PUBLICITY-7D',
      arrange: async () => publishing(await anApplication('FIRST_REVIEW'), '2026-06-16'),
    },
  ],
})

const published = { publicityFrom: '2026-06-01', publicityTo: YESTERDAY, reviewedBy: 'MZ1' }
const deciding = (applicationNo: string, parts: Record<string, unknown> = {}) =>
  by(leader, { applicationNo, approved: true, amountCents: '100050', opinion: '同意', ...parts })

describeMutation({
  ...common,
  name: 'decideAssistance',
  elsewhere: { claims: leaderElsewhere, code: 'NOT_FOUND' },
  succeeds: [
    {
      name: 'PUBLICITY→COUNTY_REVIEW→APPROVED in one call',
      arrange: async () => deciding(await anApplication('PUBLICITY', published)),
      select: `application { status version approvedAmount { yuan } timeline { from to } }`,
      then: ({ application }) =>
        expect(application).toEqual({
          status: 'APPROVED',
          version: 2,
          approvedAmount: { yuan: '1000.50' },
          timeline: [
            { from: 'PUBLICITY', to: 'COUNTY_REVIEW' },
            { from: 'COUNTY_REVIEW', to: 'APPROVED' },
          ],
        }),
    },
    {
      name: 'PUBLICITY→REJECTED without an amount',
      arrange: async () =>
        deciding(await anApplication('PUBLICITY', published), { approved: false, amountCents: null, opinion: '不符' }),
      select: 'application { status approvedAmount { yuan } }',
      then: ({ application }) => expect(application).toEqual({ status: 'REJECTED', approvedAmount: null }),
    },
    {
      name: 'FIRST_REVIEW→APPROVED in an emergency',
      arrange: async () => deciding(await anApplication('FIRST_REVIEW', { ...emergency, reviewedBy: 'MZ1' })),
      select: SHOWN,
      then: ({ application }) => expect(application).toMatchObject({ status: 'APPROVED' }),
    },
    {
      name: 'FIRST_REVIEW→REJECTED in an emergency',
      arrange: async () => {
        const applicationNo = await anApplication('FIRST_REVIEW', { ...emergency, reviewedBy: 'MZ1' })
        return deciding(applicationNo, { approved: false, amountCents: null, opinion: '不符' })
      },
      select: SHOWN,
      then: ({ application }) => expect(application).toMatchObject({ status: 'REJECTED' }),
    },
  ],
  refused: [
    ...refusedIn(['PUBLICITY'], (applicationNo) => deciding(applicationNo), published),
    ...refusedIn(['PUBLICITY', 'FIRST_REVIEW'], (applicationNo) => deciding(applicationNo), {
      ...published,
      ...emergency,
    }),
    {
      name: 'on the last day of the publicity',
      code: 'RULE_VIOLATION',
      rule: 'R-PUBLICITY-END',
      arrange: async () => deciding(await anApplication('PUBLICITY', { ...published, publicityTo: TODAY })),
    },
    ...[null, '0', '-1'].map((amountCents) => ({
      name: `approved with ${amountCents ?? 'no amount'}`,
      code: 'BAD_USER_INPUT',
      arrange: async () => deciding(await anApplication('PUBLICITY', published), { amountCents }),
    })),
    {
      name: 'by the first reviewer',
      code: 'RULE_VIOLATION',
      rule: 'R-REVIEWER-DISTINCT',
      arrange: async () => deciding(await anApplication('PUBLICITY', { ...published, reviewedBy: 'MZ3' })),
    },
  ],
})

const approved = { approvedCents: 50_000 }
const monthly = { ...approved, kind: 'MINIMUM_LIVING_ALLOWANCE' } as const
const paying = (applicationNo: string, on = TODAY) => by(clerk, { applicationNo, on, ...token() })
const grantsOf = (applicationNo: unknown) =>
  theWorld()
    .subgraph(subgraph)
    .database.rows(
      everyRow`SELECT kind, amount_cents, granted_on, source_alert_id FROM assistance_grant WHERE application_no = ${String(applicationNo)} ORDER BY granted_on`,
    )

describeMutation({
  ...common,
  name: 'payAssistance',
  elsewhere: { claims: clerkElsewhere, code: 'NOT_FOUND' },
  succeeds: [
    {
      name: 'APPROVED→PAID with a grant that keeps the alert',
      arrange: async () =>
        paying(await anApplication('APPROVED', { ...approved, sourceAlertId: `YJ-${token().clientToken}` })),
      select: 'application { status }',
      then: async ({ application }, { input }) => {
        expect(application).toEqual({ status: 'PAID' })
        expect(await grantsOf(input['applicationNo'])).toEqual([
          {
            kind: 'TEMPORARY_ASSISTANCE',
            amountCents: 50_000,
            grantedOn: TODAY,
            sourceAlertId: expect.stringContaining('YJ-') as unknown,
          },
        ])
      },
    },
    {
      name: 'month by month for a monthly kind',
      arrange: async () => {
        const applicationNo = await anApplication('PAID', monthly)
        await seed(AssistanceGrant, row.grant(`G-${applicationNo}`, 'P', { applicationNo, grantMonth: '2026-05' }))
        return paying(applicationNo)
      },
      select: 'application { status timeline { from to } }',
      then: async ({ application }, { input }) => {
        expect(application).toEqual({ status: 'PAID', timeline: [{ from: 'PAID', to: 'PAID' }] })
        expect(await grantsOf(input['applicationNo'])).toHaveLength(2)
      },
    },
  ],
  refused: [
    ...refusedIn(['APPROVED'], (applicationNo) => paying(applicationNo), approved),
    ...refusedIn(['APPROVED', 'PAID'], (applicationNo) => paying(applicationNo), monthly).map((refusal) => ({
      ...refusal,
      name: `${refusal.name} of a monthly kind`,
    })),
    {
      name: 'twice in a month',
      code: 'CONFLICT',
      arrange: async () => {
        const applicationNo = await anApplication('PAID', monthly)
        await seed(AssistanceGrant, row.grant(`G-${applicationNo}`, 'P', { applicationNo, grantMonth: '2026-06' }))
        return paying(applicationNo, '2026-06-30')
      },
    },
  ],
})

const withdrawing = async (status: Status) => {
  const personId = await aPerson()
  return by(citizen(personId), { applicationNo: await anApplication(status, { personId }), reason: '好转' })
}

describeMutation({
  ...openToAll,
  name: 'withdrawAssistance',
  elsewhere: { claims: someoneElse, code: 'NOT_FOUND' },
  succeeds: [
    ...(['SUBMITTED', 'ACCEPTED', 'VERIFYING'] as const).map((status) => ({
      name: `${status}→WITHDRAWN by the applicant`,
      arrange: () => withdrawing(status),
      select: 'application { status }',
      then: ({ application }: Record<string, unknown>) => expect(application).toEqual({ status: 'WITHDRAWN' }),
    })),
    {
      name: 'by the agent',
      arrange: async () =>
        by(gridWorker, { applicationNo: await anApplication('SUBMITTED', { agentId: worker }), reason: '好转' }),
      select: 'application { status }',
      then: ({ application }) => expect(application).toEqual({ status: 'WITHDRAWN' }),
    },
  ],
  refused: [
    ...all.slice(3).map((status) => ({
      name: `in ${status}`,
      code: 'INVALID_TRANSITION',
      arrange: () => withdrawing(status),
    })),
    {
      name: 'by a clerk who is not the agent',
      code: 'FORBIDDEN',
      arrange: async () => by(town, { applicationNo: await anApplication('SUBMITTED'), reason: '好转' }),
    },
  ],
})

describe('what follows from an application', () => {
  test('temporary assistance from an alert counts as such from the payment on', async () => {
    const place = { name: '汉台区', level: 'COUNTY', parentCode: null, entrusted: 0 } as const
    await theWorld().seed('grid-governance', Region, { code: county, ...place, ...regionColumns(county) })
    const before = await figures()
    const personId = await aPerson()
    const sourceAlertId = await anAlert(personId)
    const applicationNo = await anApplication('APPROVED', { personId, sourceAlertId, approvedCents: 12_345 })
    expect(await figures()).toEqual(before)
    const pay = 'mutation ($input: PayAssistanceInput!) { payAssistance(input: $input) { replayed } }'
    await theWorld().ask(clerk, pay, { input: { applicationNo, on: TODAY, ...token() } })
    expect(await figures()).toEqual({
      count: before.count + 1,
      fromMedicalAlerts: before.fromMedicalAlerts + 1,
      cents: before.cents + 12_345,
    })
  })
})

async function figures() {
  const { data } = await theWorld().ask(
    clerk,
    `{ region(code: "${county}") { assistanceStats {
      temporaryAssistanceCount fromMedicalAlerts temporaryAssistanceAmount { cents } } } }`,
  )
  const { assistanceStats: stats } = data?.['region'] as { assistanceStats: Record<string, unknown> }
  const { cents } = stats['temporaryAssistanceAmount'] as { cents: string }
  return {
    count: Number(stats['temporaryAssistanceCount']),
    fromMedicalAlerts: Number(stats['fromMedicalAlerts']),
    cents: Number(cents),
  }
}
