import { expect } from '@jest/globals'
import { describeMutation } from '../../src/mutations/describe-mutation.ts'
import {
  aCase,
  aPetition,
  by,
  common,
  enterprise,
  handler,
  handlerAway,
  head,
  headAway,
  leader,
  notIn,
  NOW,
  otherHandler,
  otherHead,
  refusedWith,
  statusesBut,
  TODAY,
  TOMORROW,
  useWorld,
  utility,
  worker,
} from './world-of-cases.ts'

useWorld()

const LAST = 'case { status dueAt slaState version timeline(first: 200) { from to note } }'
const lastOf = (row: unknown) => (row as { timeline: unknown[] }).timeline.at(-1)

const take = async (caseNo: Promise<string>, claims = handler) => by(claims, { caseNo: await caseNo })

describeMutation({
  ...common,
  name: 'takeCase',
  elsewhere: { claims: handlerAway, code: 'NOT_FOUND' },
  succeeds: [
    {
      name: 'by the responsible department',
      arrange: () => take(aCase('DISPATCHED')),
      select: LAST,
      then: ({ case: row }) => {
        expect(row).toMatchObject({ status: 'IN_PROGRESS', dueAt: '2026-06-16T09:30:00+08:00', version: 2 })
        expect(lastOf(row)).toEqual({ from: 'DISPATCHED', to: 'IN_PROGRESS', note: '部门签收' })
      },
    },
  ],
  refused: [
    ...notIn(statusesBut('DISPATCHED'), (status) => take(aCase(status))),
    { name: 'another department', code: 'FORBIDDEN', arrange: () => take(aCase('DISPATCHED'), otherHandler) },
    { name: 'a grid worker', code: 'FORBIDDEN', arrange: () => take(aCase('DISPATCHED'), worker) },
  ],
})

const giveBack = async (caseNo: Promise<string>, claims = handler, reason = '非本部门职责') =>
  by(claims, { caseNo: await caseNo, reason })

describeMutation({
  ...common,
  name: 'returnCase',
  elsewhere: { claims: handlerAway, code: 'NOT_FOUND' },
  succeeds: (['DISPATCHED', 'IN_PROGRESS'] as const).map((status) => ({
    name: `from ${status}; the clock runs on`,
    arrange: () => giveBack(aCase(status)),
    select: LAST,
    then: ({ case: row }: Record<string, unknown>) => {
      expect(row).toMatchObject({ status: 'RETURNED', dueAt: '2026-06-16T09:30:00+08:00', slaState: 'ON_TRACK' })
      expect(lastOf(row)).toEqual({ from: status, to: 'RETURNED', note: '非本部门职责' })
    },
  })),
  refused: [
    ...notIn(statusesBut('DISPATCHED', 'IN_PROGRESS'), (status) => giveBack(aCase(status))),
    { name: 'another department', code: 'FORBIDDEN', arrange: () => giveBack(aCase('DISPATCHED'), otherHandler) },
    { name: 'no reason', code: 'BAD_USER_INPUT', arrange: () => giveBack(aCase('DISPATCHED'), handler, ' ') },
  ],
})

const suspend = async (caseNo: Promise<string>, parts: Record<string, unknown> = {}, claims = head) =>
  by(claims, { caseNo: await caseNo, reason: '待材料', resumeOn: '2026-06-20', ...parts })

describeMutation({
  ...common,
  name: 'suspendCase',
  elsewhere: { claims: headAway, code: 'NOT_FOUND' },
  succeeds: [
    {
      name: 'the clock stands still',
      arrange: () => suspend(aCase('IN_PROGRESS')),
      select: LAST,
      then: ({ case: row }) => {
        expect(row).toMatchObject({ status: 'SUSPENDED', slaState: 'PAUSED' })
        expect(lastOf(row)).toEqual({ from: 'IN_PROGRESS', to: 'SUSPENDED', note: '待材料（预计2026-06-20恢复）' })
      },
    },
  ],
  refused: [
    ...notIn(statusesBut('IN_PROGRESS'), (status) => suspend(aCase(status))),
    { name: 'the centre', code: 'FORBIDDEN', arrange: () => suspend(aCase('IN_PROGRESS'), {}, leader) },
    { name: 'another department', code: 'FORBIDDEN', arrange: () => suspend(aCase('IN_PROGRESS'), {}, otherHead) },
    {
      name: 'until today',
      code: 'BAD_USER_INPUT',
      arrange: () => suspend(aCase('IN_PROGRESS'), { resumeOn: TODAY }),
    },
  ],
})

const resume = async (caseNo: Promise<string>, claims = head) => by(claims, { caseNo: await caseNo, note: '材料已补' })

describeMutation({
  ...common,
  name: 'resumeCase',
  elsewhere: { claims: headAway, code: 'NOT_FOUND' },
  succeeds: [
    {
      // suspended yesterday at 17:00, an office hour and two more ago
      name: 'the deadline moves by the working time that the clock stood still',
      arrange: () => resume(aCase('SUSPENDED')),
      select: LAST,
      then: ({ case: row }) =>
        expect(row).toMatchObject({ status: 'IN_PROGRESS', dueAt: '2026-06-16T14:30:00+08:00', slaState: 'ON_TRACK' }),
    },
    {
      name: 'by the centre’s leader',
      arrange: () => resume(aCase('SUSPENDED'), leader),
      select: LAST,
      then: ({ case: row }) => expect(lastOf(row)).toEqual({ from: 'SUSPENDED', to: 'IN_PROGRESS', note: '材料已补' }),
    },
  ],
  refused: [
    ...notIn(statusesBut('SUSPENDED'), (status) => resume(aCase(status))),
    { name: 'another department', code: 'FORBIDDEN', arrange: () => resume(aCase('SUSPENDED'), otherHead) },
  ],
})

const resolve = async (caseNo: Promise<string>, parts: Record<string, unknown> = {}, claims = handler) =>
  by(claims, { caseNo: await caseNo, result: '已更换灯具', ...parts })
const RESOLVED = `case { status resolvedAt closedAt slaState
  outcomes { totalCount organisationCount totalQuantity nodes { unit quantity organisation { uscc } } } timeline(first: 200) { to note } }`

describeMutation({
  ...common,
  name: 'resolveCase',
  elsewhere: { claims: handlerAway, code: 'NOT_FOUND' },
  succeeds: [
    {
      name: 'the clock stops for good, and what was achieved is counted',
      arrange: () =>
        resolve(aCase('IN_PROGRESS'), {
          outcomes: [
            { uscc: utility, unit: '盏', quantity: 3 },
            { uscc: enterprise, unit: '盏', quantity: 1 },
            { unit: '盏', quantity: 2 },
          ],
        }),
      select: RESOLVED,
      then: ({ case: row }) => {
        expect(row).toMatchObject({ status: 'RESOLVED', resolvedAt: NOW, closedAt: null, slaState: 'MET' })
        expect(row).toMatchObject({ outcomes: { totalCount: 3, organisationCount: 2, totalQuantity: 6 } })
        expect(lastOf(row)).toEqual({ to: 'RESOLVED', note: '已更换灯具' })
      },
    },
    {
      name: 'without a result that can be counted, found by somebody else’s patrol',
      arrange: () => resolve(aCase('IN_PROGRESS', { source: 'PATROL', reporterId: 'BM4' })),
      select: RESOLVED,
      then: ({ case: row }) => expect(row).toMatchObject({ outcomes: { totalCount: 0 } }),
    },
  ],
  refused: [
    ...notIn(statusesBut('IN_PROGRESS'), (status) => resolve(aCase(status))),
    { name: 'another department', code: 'FORBIDDEN', arrange: () => resolve(aCase('IN_PROGRESS'), {}, otherHandler) },
    {
      name: 'by who found it on patrol',
      code: 'RULE_VIOLATION',
      rule: 'R-PATROL-HANDLER',
      arrange: () => resolve(aCase('IN_PROGRESS', { source: 'PATROL', reporterId: 'BM1' })),
    },
    ...refusedWith(
      (parts) => resolve(aCase('IN_PROGRESS'), parts),
      [
        ['for an unknown unit', 'NOT_FOUND', { outcomes: [{ uscc: 'X', unit: '盏', quantity: 1 }] }],
        ['nothing of something', 'BAD_USER_INPUT', { outcomes: [{ unit: '盏', quantity: 0 }] }],
        ['no result', 'BAD_USER_INPUT', { result: '' }],
      ],
    ),
  ],
})

const extend = async (caseNo: Promise<string>, newDueAt = '2026-06-17T09:30:00+08:00', claims = head) =>
  by(claims, { caseNo: await caseNo, newDueAt, reason: '需现场勘查' })

describeMutation({
  ...common,
  name: 'extendCase',
  elsewhere: { claims: headAway, code: 'NOT_FOUND' },
  succeeds: [
    ...(['DISPATCHED', 'IN_PROGRESS'] as const).map((status) => ({
      name: `in ${status}`,
      arrange: () => extend(aCase(status)),
      select: LAST,
      then: ({ case: row }: Record<string, unknown>) => {
        expect(row).toMatchObject({ status, dueAt: '2026-06-17T09:30:00+08:00', slaState: 'ON_TRACK', version: 2 })
        expect(lastOf(row)).toEqual({ from: status, to: status, note: '延期：需现场勘查' })
      },
    })),
    {
      name: 'by exactly half the limit, by the centre',
      arrange: () => extend(aCase('DISPATCHED'), '2026-06-18T15:30:00+08:00', leader),
      select: LAST,
      then: ({ case: row }) => expect(row).toMatchObject({ dueAt: '2026-06-18T15:30:00+08:00' }),
    },
    {
      name: 'a petition by thirty days',
      arrange: () => extend(aPetition('IN_PROGRESS'), '2026-09-07T09:30:00+08:00'),
      select: LAST,
      then: ({ case: row }) => expect(row).toMatchObject({ dueAt: '2026-09-07T09:30:00+08:00' }),
    },
  ],
  refused: [
    ...notIn(statusesBut('DISPATCHED', 'IN_PROGRESS'), (status) => extend(aCase(status))),
    {
      name: 'a second time',
      code: 'RULE_VIOLATION',
      rule: 'R-EXTEND',
      arrange: () => extend(aCase('DISPATCHED', { extendedAt: 1 })),
    },
    ...(
      [
        ['by more than half the limit', '2026-06-18T15:31:00+08:00'],
        ['into a year without a calendar', '2037-01-01T00:00:00+08:00'],
      ] as const
    ).map(([name, newDueAt]) => ({
      name,
      code: 'RULE_VIOLATION',
      rule: 'R-EXTEND',
      arrange: () => extend(aCase('DISPATCHED'), newDueAt),
    })),
    {
      name: 'a petition by more than thirty days',
      code: 'RULE_VIOLATION',
      rule: 'R-EXTEND',
      arrange: () => extend(aPetition('IN_PROGRESS'), '2026-09-07T09:31:00+08:00'),
    },
    {
      name: 'to an earlier time',
      code: 'BAD_USER_INPUT',
      arrange: () => extend(aCase('DISPATCHED'), `${TOMORROW}T10:00:00+08:00`),
    },
    {
      name: 'another department',
      code: 'FORBIDDEN',
      arrange: () => extend(aCase('DISPATCHED'), undefined, otherHead),
    },
  ],
})
