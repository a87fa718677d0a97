import { defineMachine } from '@yiwang/shared/mutation'
import type { EnrolmentStatus } from '../../generated/resolver-types.ts'

/** 参保. Enrolling somebody who is ACTIVE is a CONFLICT of its own, not a refused transition. */
export const enrolmentMachine = defineMachine<EnrolmentStatus>({
  title: '参保',
  states: { ACTIVE: '正常', SUSPENDED: '暂停', NOT_ENROLLED: '未参保' },
  transitions: [
    { action: 'enrolPerson', from: null, to: ['ACTIVE'] },
    { action: 'enrolPerson', from: ['NOT_ENROLLED', 'SUSPENDED'], to: ['ACTIVE'] },
    // 公益助保 notes what it paid for whoever has no record of the year yet
    { action: 'paySponsorshipBatch', from: null, to: ['NOT_ENROLLED'] },
    { action: 'suspendEnrolment', from: ['ACTIVE'], to: ['SUSPENDED'] },
  ],
  final: [],
})
