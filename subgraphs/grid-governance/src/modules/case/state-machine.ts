import { defineMachine } from '@yiwang/shared/mutation'
import type { CaseStatus } from '../../generated/resolver-types.ts'

/** Not yet 化解, so a mediation may still be tried, and not refused. */
const unresolved = [
  'ACCEPTED',
  'DISPATCHED',
  'RETURNED',
  'IN_PROGRESS',
  'SUSPENDED',
  'REOPENED',
] as const satisfies readonly CaseStatus[]

/** 督办: dispatched and not closed. */
const supervised = [
  'DISPATCHED',
  'RETURNED',
  'IN_PROGRESS',
  'SUSPENDED',
  'RESOLVED',
  'FOLLOW_UP',
  'REOPENED',
] as const satisfies readonly CaseStatus[]

/** 事项闭环: 受理—分流—化解—回访 (S39); 督办、提级调解、稳控小组 leave the status as it is. */
export const caseMachine = defineMachine<CaseStatus>({
  title: '事项',
  states: {
    REPORTED: '已上报',
    ACCEPTED: '已受理',
    NOT_ACCEPTED: '不予受理',
    DISPATCHED: '已分流',
    RETURNED: '已退回',
    IN_PROGRESS: '办理中',
    SUSPENDED: '已挂账',
    RESOLVED: '已化解',
    FOLLOW_UP: '回访中',
    REOPENED: '已重开',
    CLOSED: '已结案',
  },
  transitions: [
    { action: 'reportEvent', from: null, to: ['REPORTED'] },
    { action: 'registerHotlineOrder', from: null, to: ['REPORTED'] },
    { action: 'registerPetition', from: null, to: ['REPORTED'] },
    { action: 'registerDispute', from: null, to: ['ACCEPTED'] },
    { action: 'acceptCase', from: ['REPORTED'], to: ['ACCEPTED'] },
    { action: 'rejectCase', from: ['REPORTED'], to: ['NOT_ACCEPTED'] },
    { action: 'selfHandleCase', from: ['REPORTED', 'ACCEPTED'], to: ['CLOSED'] },
    { action: 'dispatchCase', from: ['ACCEPTED', 'RETURNED', 'REOPENED'], to: ['DISPATCHED'] },
    { action: 'takeCase', from: ['DISPATCHED'], to: ['IN_PROGRESS'] },
    { action: 'returnCase', from: ['DISPATCHED', 'IN_PROGRESS'], to: ['RETURNED'] },
    { action: 'suspendCase', from: ['IN_PROGRESS'], to: ['SUSPENDED'] },
    { action: 'resumeCase', from: ['SUSPENDED'], to: ['IN_PROGRESS'] },
    { action: 'resolveCase', from: ['IN_PROGRESS'], to: ['RESOLVED'] },
    ...staying('extendCase', ['DISPATCHED', 'IN_PROGRESS']),
    ...staying('superviseCase', supervised),
    { action: 'followUpCase', from: ['RESOLVED', 'FOLLOW_UP'], to: ['CLOSED', 'REOPENED', 'FOLLOW_UP'] },
    ...staying('mediateDispute', [...unresolved, 'RESOLVED', 'FOLLOW_UP']),
    { action: 'mediateDispute:settled', from: ['ACCEPTED', 'IN_PROGRESS'], to: ['RESOLVED'] },
    ...staying('escalateDispute', unresolved),
    ...staying('assignStabilisationTeam', ['REPORTED', ...unresolved, 'RESOLVED', 'FOLLOW_UP']),
  ],
  final: ['CLOSED', 'NOT_ACCEPTED'],
})

function staying(action: string, states: readonly CaseStatus[]) {
  return states.map((state) => ({ action, from: [state], to: [state] }))
}
