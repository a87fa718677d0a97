import { defineMachine } from '@yiwang/shared/mutation'
import type { CareProgrammeStatus } from '../../generated/resolver-types.ts'

/** 关爱项目: cancelled only while nothing was handed out. */
export const programmeMachine = defineMachine<CareProgrammeStatus>({
  title: '关爱项目',
  states: { DRAFT: '筹备', DELIVERING: '发放中', COMPLETED: '已完成', CANCELLED: '已取消' },
  transitions: [
    { action: 'createCareProgramme', from: null, to: ['DRAFT'] },
    { action: 'recordCareDelivery', from: ['DRAFT', 'DELIVERING'], to: ['DELIVERING'] },
    { action: 'closeCareProgramme', from: ['DELIVERING'], to: ['COMPLETED'] },
    { action: 'closeCareProgramme:CANCEL', from: ['DRAFT'], to: ['CANCELLED'] },
  ],
  final: ['COMPLETED', 'CANCELLED'],
})
