import { defineMachine } from '@yiwang/shared/mutation'
import type { ClueOutcome } from '../../generated/resolver-types.ts'

/** 线索: an interview may be followed by a case; a withdrawn case dismisses the clue it came from. */
export const clueMachine = defineMachine<ClueOutcome>({
  title: '线索',
  states: { PENDING: '待处理', CASE_FILED: '已立案', INTERVIEWED: '已约谈', DISMISSED: '不予立案' },
  transitions: [
    { action: 'transferHazard', from: null, to: ['PENDING'] },
    { action: 'holdInterview', from: ['PENDING'], to: ['INTERVIEWED'] },
    { action: 'fileEnforcementCase', from: ['PENDING', 'INTERVIEWED'], to: ['CASE_FILED'] },
    { action: 'closeEnforcementCase:WITHDRAWN', from: ['CASE_FILED'], to: ['DISMISSED'] },
  ],
  final: ['DISMISSED'],
})
