import { expect } from '@jest/globals'
import { describeMutation } from '../../src/mutations/describe-mutation.ts'
import {
  aCase,
  aDispute,
  aPetition,
  by,
  clerk,
  clerkAway,
  common,
  county,
  department,
  enterprise,
  faraway,
  grid,
  handler,
  neighbourGrid,
  notIn,
  NOW,
  otherDepartment,
  otherGrid,
  otherWorker,
  refusedWith,
  statusesBut,
  townClerk,
  useWorld,
  utility,
  village,
  worker,
} from './world-of-cases.ts'

useWorld()

const accept = async (caseNo: Promise<string>, parts: Record<string, unknown> = {}) =>
  by(clerk, { caseNo: await caseNo, ...parts })
const ACCEPTED =
  'case { status category acceptedAt dueAt slaState version region { code } grid { gridCode } timeline { from to note } }'

/** A case of the county whose village is not known yet. */
const somewhere = { regionCode: county, townCode: null, villageCode: null, gridCode: null } as const

describeMutation({
  ...common,
  name: 'acceptCase',
  elsewhere: { claims: clerkAway, code: 'NOT_FOUND' },
  succeeds: [
    {
      name: 'the clock starts with the limit of the category',
      arrange: () => accept(aCase('REPORTED'), { note: '情况属实' }),
      select: ACCEPTED,
      then: ({ case: row }) =>
        expect(row).toEqual({
          status: 'ACCEPTED',
          category: 'LIVELIHOOD',
          acceptedAt: NOW,
          dueAt: '2026-06-17T10:00:00+08:00',
          slaState: 'ON_TRACK',
          version: 2,
          region: { code: village },
          grid: { gridCode: grid },
          timeline: [
            { from: null, to: 'REPORTED', note: null },
            { from: 'REPORTED', to: 'ACCEPTED', note: '情况属实' },
          ],
        }),
    },
    {
      name: 'another category and another grid of the village',
      arrange: () => accept(aCase('REPORTED'), { category: 'POLICY_CONSULTATION', gridCode: neighbourGrid }),
      select: ACCEPTED,
      then: ({ case: row }) =>
        expect(row).toMatchObject({
          category: 'POLICY_CONSULTATION',
          dueAt: '2026-06-11T10:00:00+08:00',
          grid: { gridCode: neighbourGrid },
        }),
    },
    {
      name: 'a case of the county gets its village with its grid',
      arrange: () => accept(aCase('REPORTED', somewhere), { gridCode: otherGrid }),
      select: ACCEPTED,
      then: ({ case: row }) =>
        expect(row).toMatchObject({ region: { code: otherGrid.slice(0, 12) }, grid: { gridCode: otherGrid } }),
    },
    {
      name: 'a petition has sixty days',
      arrange: () => accept(aPetition('REPORTED')),
      select: ACCEPTED,
      then: ({ case: row }) => expect(row).toMatchObject({ dueAt: '2026-08-09T10:00:00+08:00' }),
    },
    {
      name: 'a complaint by the hotline has 104 hours',
      arrange: () =>
        accept(aCase('REPORTED', { kind: 'HOTLINE', requestKind: 'COMPLAINT', urgency: 'NORMAL', hotlineNo: 'H1' })),
      select: ACCEPTED,
      then: ({ case: row }) => expect(row).toMatchObject({ dueAt: '2026-06-30T10:00:00+08:00' }),
    },
  ],
  refused: [
    ...notIn(statusesBut('REPORTED'), (status) => accept(aCase(status))),
    ...refusedWith(
      (parts) => accept(aCase('REPORTED'), parts),
      [
        ['a grid of another village', 'BAD_USER_INPUT', { gridCode: otherGrid }],
        ['a grid code that is none', 'BAD_USER_INPUT', { gridCode: '1' }],
        ['a grid that there is not', 'NOT_FOUND', { gridCode: `${village}077` }],
        ['an unknown case', 'NOT_FOUND', { caseNo: '61070220260609000000' }],
      ],
    ),
  ],
})

const reject = async (caseNo: Promise<string>, parts: Record<string, unknown> = {}) =>
  by(clerk, { caseNo: await caseNo, reason: '不属于受理范围', ...parts })

describeMutation({
  ...common,
  name: 'rejectCase',
  elsewhere: { claims: clerkAway, code: 'NOT_FOUND' },
  succeeds: [
    {
      name: 'with the reason in its history, and no clock',
      arrange: () => reject(aCase('REPORTED')),
      select: 'case { status acceptedAt dueAt slaState timeline { to note } }',
      then: ({ case: row }) =>
        expect(row).toEqual({
          status: 'NOT_ACCEPTED',
          acceptedAt: null,
          dueAt: null,
          slaState: 'NOT_STARTED',
          timeline: [
            { to: 'REPORTED', note: null },
            { to: 'NOT_ACCEPTED', note: '不属于受理范围' },
          ],
        }),
    },
  ],
  refused: [
    ...notIn(statusesBut('REPORTED'), (status) => reject(aCase(status))),
    { name: 'no reason', code: 'BAD_USER_INPUT', arrange: () => reject(aCase('REPORTED'), { reason: ' ' }) },
  ],
})

const selfHandle = async (caseNo: Promise<string>, claims = worker) =>
  by(claims, { caseNo: await caseNo, result: '已修复' })
const HANDLED = 'case { status handling acceptedAt resolvedAt closedAt dueAt slaState timeline { to } }'

describeMutation({
  ...common,
  name: 'selfHandleCase',
  elsewhere: { claims: otherWorker, code: 'NOT_FOUND' },
  succeeds: [
    {
      name: 'from REPORTED, which accepts it at the same moment',
      arrange: () => selfHandle(aCase('REPORTED')),
      select: HANDLED,
      then: ({ case: row }) =>
        expect(row).toEqual({
          status: 'CLOSED',
          handling: 'SELF_HANDLED',
          acceptedAt: NOW,
          resolvedAt: NOW,
          closedAt: NOW,
          dueAt: '2026-06-17T10:00:00+08:00',
          slaState: 'MET',
          timeline: [{ to: 'REPORTED' }, { to: 'CLOSED' }],
        }),
    },
    {
      name: 'from ACCEPTED',
      arrange: () => selfHandle(aCase('ACCEPTED')),
      select: HANDLED,
      then: ({ case: row }) =>
        expect(row).toMatchObject({ status: 'CLOSED', acceptedAt: '2026-06-09T09:30:00+08:00', slaState: 'MET' }),
    },
    {
      name: 'a dispute of low risk',
      arrange: () => selfHandle(aDispute('ACCEPTED')),
      select: HANDLED,
      then: ({ case: row }) => expect(row).toMatchObject({ status: 'CLOSED', handling: 'SELF_HANDLED' }),
    },
  ],
  refused: [
    ...notIn(statusesBut('REPORTED', 'ACCEPTED'), (status) => selfHandle(aCase(status))),
    { name: 'a clerk of the town', code: 'FORBIDDEN', arrange: () => selfHandle(aCase('ACCEPTED'), townClerk) },
    { name: 'a department', code: 'FORBIDDEN', arrange: () => selfHandle(aCase('ACCEPTED'), handler) },
    {
      name: 'a dispute of high risk',
      code: 'RULE_VIOLATION',
      rule: 'R-SELF-HANDLE',
      arrange: () => selfHandle(aDispute('ACCEPTED', { riskLevel: 'HIGH' })),
    },
    {
      name: 'no result',
      code: 'BAD_USER_INPUT',
      arrange: async () => by(worker, { caseNo: await aCase('ACCEPTED'), result: '' }),
    },
  ],
})

const dispatch = async (caseNo: Promise<string>, parts: Record<string, unknown> = {}) =>
  by(clerk, { caseNo: await caseNo, departmentUscc: department, ...parts })
const DISPATCHED = `case { status handling dueAt slaState responsibleDepartment { uscc } assistingDepartments { uscc }
  timeline(first: 200) { from to note } version }`

describeMutation({
  ...common,
  name: 'dispatchCase',
  elsewhere: { claims: clerkAway, code: 'NOT_FOUND' },
  succeeds: [
    {
      name: 'from ACCEPTED, with those who assist; the clock runs on',
      arrange: () =>
        dispatch(aCase('ACCEPTED'), {
          assistingUsccs: [utility, otherDepartment, utility, department],
          note: '请速办',
        }),
      select: DISPATCHED,
      then: ({ case: row }) =>
        expect(row).toEqual({
          status: 'DISPATCHED',
          handling: 'DISPATCHED',
          dueAt: '2026-06-16T09:30:00+08:00',
          slaState: 'ON_TRACK',
          responsibleDepartment: { uscc: department },
          assistingDepartments: [{ uscc: otherDepartment }, { uscc: utility }],
          timeline: [
            { from: null, to: 'REPORTED', note: null },
            { from: 'REPORTED', to: 'ACCEPTED', note: null },
            { from: 'ACCEPTED', to: 'DISPATCHED', note: '请速办' },
          ],
          version: 2,
        }),
    },
    {
      name: 'with a limit of its own, which counts from acceptance',
      arrange: () => dispatch(aCase('ACCEPTED'), { limitWorkingHours: 16 }),
      select: DISPATCHED,
      then: ({ case: row }) => expect(row).toMatchObject({ dueAt: '2026-06-11T09:30:00+08:00' }),
    },
    {
      name: 'from RETURNED, to a utility',
      arrange: () => dispatch(aCase('RETURNED'), { departmentUscc: utility }),
      select: DISPATCHED,
      then: ({ case: row }) =>
        expect(row).toMatchObject({ dueAt: '2026-06-16T09:30:00+08:00', responsibleDepartment: { uscc: utility } }),
    },
    {
      name: 'from REOPENED, with half the limit from now',
      arrange: () => dispatch(aCase('REOPENED')),
      select: DISPATCHED,
      then: ({ case: row }) => expect(row).toMatchObject({ dueAt: '2026-06-12T16:00:00+08:00', slaState: 'ON_TRACK' }),
    },
    {
      name: 'from REOPENED, with half of another limit',
      arrange: () => dispatch(aCase('REOPENED'), { limitWorkingHours: 16 }),
      select: DISPATCHED,
      then: ({ case: row }) => expect(row).toMatchObject({ dueAt: '2026-06-11T10:00:00+08:00' }),
    },
  ],
  refused: [
    ...notIn(statusesBut('ACCEPTED', 'RETURNED', 'REOPENED'), (status) => dispatch(aCase(status))),
    ...refusedWith(
      (parts) => dispatch(aCase('ACCEPTED'), parts),
      [
        ['to an enterprise', 'RULE_VIOLATION', { departmentUscc: enterprise }, 'R-DISPATCH-TARGET'],
        ['to nobody known', 'NOT_FOUND', { departmentUscc: 'X' }],
        ['to a department of another city', 'NOT_FOUND', { departmentUscc: faraway }],
        ['with an unknown assistant', 'NOT_FOUND', { assistingUsccs: ['X'] }],
        ['no time at all', 'BAD_USER_INPUT', { limitWorkingHours: 0 }],
        ['a limit that is over', 'BAD_USER_INPUT', { limitWorkingHours: 8 }],
      ],
    ),
  ],
})
