import { expect } from '@jest/globals'
import { describeMutation } from '../../src/mutations/describe-mutation.ts'
import {
  aCase,
  aDispute,
  by,
  clerk,
  clerkAway,
  common,
  leader,
  leaderAway,
  mediated,
  notIn,
  NOW,
  otherWorker,
  refusedWith,
  statusesBut,
  TODAY,
  TOMORROW,
  useWorld,
  worker,
  YESTERDAY,
} from './world-of-cases.ts'

useWorld()

const FINAL = ['CLOSED', 'NOT_ACCEPTED'] as const
const mediate = async (caseNo: Promise<string>, parts: Record<string, unknown> = {}, claims = clerk) =>
  by(claims, { caseNo: await caseNo, channel: 'COURT_LINKED', result: 'AGREED', ...parts })
const MEDIATED = `case { status resolvedAt slaState version timeline(first: 200) { from to note }
  ... on DisputeCase { riskLevel channel mediationLevel mediations { at level channel mediator result note } } }`
const timelineOf = (row: unknown) => (row as { timeline: unknown[] }).timeline

describeMutation({
  ...common,
  name: 'mediateDispute',
  elsewhere: { claims: clerkAway, code: 'NOT_FOUND' },
  succeeds: [
    ...(['ACCEPTED', 'IN_PROGRESS'] as const).flatMap((status) =>
      (['AGREED', 'LITIGATION'] as const).map((result) => ({
        name: `${result} in ${status} resolves it`,
        arrange: () => mediate(aDispute(status), { result, note: '达成一致' }),
        select: MEDIATED,
        then: ({ case: row }: Record<string, unknown>) => {
          expect(row).toMatchObject({
            ...{ status: 'RESOLVED', resolvedAt: NOW, slaState: 'MET', version: 2, channel: 'COURT_LINKED' },
            mediations: [
              { at: NOW, level: 'VILLAGE', channel: 'COURT_LINKED', mediator: '李**', result, note: '达成一致' },
            ],
          })
          expect(timelineOf(row).at(-1)).toMatchObject({ from: status, to: 'RESOLVED' })
        },
      })),
    ),
    ...statusesBut('REPORTED', 'CLOSED', 'NOT_ACCEPTED').map((status) => ({
      name: `without agreement in ${status}`,
      arrange: () => mediate(aDispute(status), { result: 'NOT_AGREED' }, worker),
      select: MEDIATED,
      then: ({ case: row }: Record<string, unknown>) => {
        expect(row).toMatchObject({ status, mediations: [{ result: 'NOT_AGREED' }] })
        expect(timelineOf(row).at(-1)).toEqual({ from: status, to: status, note: '调解：未达成' })
      },
    })),
    ...(['DISPATCHED', 'RETURNED', 'SUSPENDED', 'REOPENED'] as const).map((status) => ({
      name: `AGREED in ${status}, where the department still has to resolve it`,
      arrange: () => mediate(aDispute(status)),
      select: MEDIATED,
      then: ({ case: row }: Record<string, unknown>) =>
        expect(row).toMatchObject({ status, resolvedAt: null, mediations: [{ result: 'AGREED' }] }),
    })),
    {
      name: 'the risk is judged to be high: a warning',
      arrange: () => mediate(aDispute('ACCEPTED'), { result: 'NOT_AGREED', riskLevel: 'HIGH' }),
      select: MEDIATED,
      // 调解 and 高风险预警
      toldTwice: ['caseChanged'],
      then: ({ case: row }) => {
        expect(row).toMatchObject({ riskLevel: 'HIGH' })
        expect(timelineOf(row).slice(-2)).toEqual([
          { from: 'ACCEPTED', to: 'ACCEPTED', note: '调解：未达成' },
          { from: 'ACCEPTED', to: 'ACCEPTED', note: '高风险预警' },
        ])
      },
    },
  ],
  refused: [
    ...notIn(FINAL, (status) => mediate(aDispute(status))),
    {
      name: 'a grid event',
      code: 'BAD_USER_INPUT',
      arrange: () => mediate(aCase('ACCEPTED', { category: 'DISPUTE' })),
    },
    {
      name: 'the worker of another grid',
      code: 'NOT_FOUND',
      arrange: () => mediate(aDispute('ACCEPTED'), {}, otherWorker),
    },
  ],
})

const escalate = async (caseNo: Promise<string>, reason = '双方分歧大') => by(clerk, { caseNo: await caseNo, reason })
const ESCALATED = 'case { status version timeline(first: 200) { note } ... on DisputeCase { mediationLevel } }'

describeMutation({
  ...common,
  name: 'escalateDispute',
  elsewhere: { claims: clerkAway, code: 'NOT_FOUND' },
  succeeds: [
    ...(['ACCEPTED', 'DISPATCHED', 'RETURNED', 'IN_PROGRESS', 'SUSPENDED', 'REOPENED'] as const).map((status) => ({
      name: `from the village to the township, in ${status}`,
      arrange: () => escalate(mediated(aDispute(status))),
      select: ESCALATED,
      then: ({ case: row }: Record<string, unknown>) => {
        expect(row).toMatchObject({ status, version: 2, mediationLevel: 'TOWNSHIP' })
        expect(timelineOf(row).at(-1)).toEqual({ note: '提级至镇级调解：双方分歧大' })
      },
    })),
    {
      name: 'from the township to the county',
      arrange: () => escalate(mediated(aDispute('ACCEPTED', { mediationLevel: 'TOWNSHIP' }), { level: 'TOWNSHIP' })),
      select: ESCALATED,
      then: ({ case: row }) => expect(row).toMatchObject({ mediationLevel: 'COUNTY' }),
    },
    {
      name: 'of high risk, at once',
      arrange: () => escalate(aDispute('ACCEPTED', { riskLevel: 'HIGH' })),
      select: ESCALATED,
      then: ({ case: row }) => expect(row).toMatchObject({ mediationLevel: 'TOWNSHIP' }),
    },
  ],
  refused: [
    ...notIn(['RESOLVED', 'FOLLOW_UP', 'CLOSED', 'NOT_ACCEPTED'], (status) => escalate(mediated(aDispute(status)))),
    {
      name: 'at the county',
      code: 'INVALID_TRANSITION',
      arrange: () => escalate(mediated(aDispute('ACCEPTED', { mediationLevel: 'COUNTY' }), { level: 'COUNTY' })),
    },
    {
      name: 'not tried at all',
      code: 'RULE_VIOLATION',
      rule: 'R-ESCALATE',
      arrange: () => escalate(aDispute('ACCEPTED')),
    },
    {
      name: 'tried only at the level below',
      code: 'RULE_VIOLATION',
      rule: 'R-ESCALATE',
      arrange: () => escalate(mediated(aDispute('ACCEPTED', { mediationLevel: 'TOWNSHIP', riskLevel: 'MEDIUM' }))),
    },
    { name: 'a grid event', code: 'BAD_USER_INPUT', arrange: () => escalate(aCase('ACCEPTED')) },
    { name: 'no reason', code: 'BAD_USER_INPUT', arrange: () => escalate(mediated(aDispute('ACCEPTED')), '') },
  ],
})

const COURT = '汉台区人民法院'
const at = (day: string) => Date.parse(`${day}T15:00:00+08:00`)
const agreed = (day = YESTERDAY, parts: Parameters<typeof aDispute>[1] = {}) =>
  mediated(aDispute('RESOLVED', { mediationResult: 'AGREED', ...parts }), { result: 'AGREED', mediatedAt: at(day) })
const apply = async (caseNo: Promise<string>, parts: Record<string, unknown> = {}) =>
  by(clerk, { caseNo: await caseNo, court: COURT, appliedOn: TODAY, ...parts })
const CONFIRMATION = 'case { version ... on DisputeCase { judicialConfirmation { appliedOn court result decidedOn } } }'
const pending = { judicialAppliedOn: YESTERDAY, judicialCourt: COURT, judicialResult: 'PENDING' } as const

describeMutation({
  ...common,
  name: 'applyJudicialConfirmation',
  elsewhere: { claims: clerkAway, code: 'NOT_FOUND' },
  succeeds: [
    {
      name: 'after an agreement',
      arrange: () => apply(agreed()),
      select: CONFIRMATION,
      then: ({ case: row }) =>
        expect(row).toEqual({
          version: 2,
          judicialConfirmation: { appliedOn: TODAY, court: COURT, result: 'PENDING', decidedOn: null },
        }),
    },
    {
      name: 'on the thirtieth day, of a closed case',
      arrange: () => apply(mediated(aDispute('CLOSED'), { result: 'AGREED', mediatedAt: at('2026-05-11') })),
      select: CONFIRMATION,
      then: ({ case: row }) => expect(row).toMatchObject({ judicialConfirmation: { result: 'PENDING' } }),
    },
  ],
  refused: [
    {
      name: 'no mediation',
      code: 'RULE_VIOLATION',
      rule: 'R-JUDICIAL-AGREED',
      arrange: () => apply(aDispute('ACCEPTED')),
    },
    {
      name: 'no agreement in the last one',
      code: 'RULE_VIOLATION',
      rule: 'R-JUDICIAL-AGREED',
      arrange: () => apply(mediated(agreed('2026-06-08'), { result: 'NOT_AGREED' })),
    },
    {
      name: 'on the thirty-first day',
      code: 'RULE_VIOLATION',
      rule: 'R-JUDICIAL-30D',
      arrange: () => apply(agreed('2026-05-10')),
    },
    {
      name: 'before the agreement',
      code: 'RULE_VIOLATION',
      rule: 'R-JUDICIAL-30D',
      arrange: () => apply(agreed(), { appliedOn: '2026-06-08' }),
    },
    { name: 'again', code: 'INVALID_TRANSITION', arrange: () => apply(agreed(YESTERDAY, pending)) },
    { name: 'a grid event', code: 'BAD_USER_INPUT', arrange: () => apply(aCase('RESOLVED')) },
    ...refusedWith(
      (parts) => apply(agreed(), parts),
      [
        ['tomorrow', 'BAD_USER_INPUT', { appliedOn: TOMORROW }],
        ['no court', 'BAD_USER_INPUT', { court: ' ' }],
      ],
    ),
  ],
})

const decide = async (caseNo: Promise<string>, parts: Record<string, unknown> = {}) =>
  by(leader, { caseNo: await caseNo, result: 'CONFIRMED', decidedOn: TODAY, ...parts })

describeMutation({
  ...common,
  name: 'decideJudicialConfirmation',
  elsewhere: { claims: leaderAway, code: 'NOT_FOUND' },
  succeeds: (['CONFIRMED', 'DISMISSED'] as const).map((result) => ({
    name: result,
    arrange: () => decide(agreed(YESTERDAY, pending), { result }),
    select: CONFIRMATION,
    then: ({ case: row }: Record<string, unknown>) =>
      expect(row).toEqual({
        version: 2,
        judicialConfirmation: { appliedOn: YESTERDAY, court: COURT, result, decidedOn: TODAY },
      }),
  })),
  refused: [
    { name: 'nobody applied', code: 'INVALID_TRANSITION', arrange: () => decide(agreed()) },
    {
      name: 'it was decided',
      code: 'INVALID_TRANSITION',
      arrange: () => decide(agreed(YESTERDAY, { ...pending, judicialResult: 'DISMISSED', judicialDecidedOn: TODAY })),
    },
    { name: 'a grid event', code: 'BAD_USER_INPUT', arrange: () => decide(aCase('RESOLVED')) },
    ...refusedWith(
      (parts) => decide(agreed(YESTERDAY, pending), parts),
      [
        ['PENDING', 'BAD_USER_INPUT', { result: 'PENDING' }],
        ['tomorrow', 'BAD_USER_INPUT', { decidedOn: TOMORROW }],
        ['before the application', 'BAD_USER_INPUT', { decidedOn: '2026-06-08' }],
      ],
    ),
  ],
})
