import { defineMachine } from '@yiwang/shared/mutation'
import type { VolunteerActivityStatus } from '../../generated/resolver-types.ts'

/** 志愿活动. When it has ended nobody signs up any more; it is FINISHED when somebody has counted who came. */
export const activityMachine = defineMachine<VolunteerActivityStatus>({
  title: '志愿活动',
  states: { OPEN: '报名中', FULL: '已满员', FINISHED: '已结束', CANCELLED: '已取消' },
  transitions: [
    { action: 'publishVolunteerActivity', from: null, to: ['OPEN'] },
    { action: 'signUpVolunteerActivity', from: ['OPEN'], to: ['OPEN', 'FULL'] },
    { action: 'finishVolunteerActivity', from: ['OPEN', 'FULL'], to: ['FINISHED', 'CANCELLED'] },
    { action: 'recordVolunteerService', from: ['FINISHED'], to: ['FINISHED'] },
    { action: 'system:signUpEnds', from: ['OPEN'], to: ['OPEN'] },
    { action: 'system:signUpEnds', from: ['FULL'], to: ['FULL'] },
  ],
  final: ['FINISHED', 'CANCELLED'],
})
