import { defineMachine } from '@yiwang/shared/mutation'
import type { EnforcementStatus } from '../../generated/resolver-types.ts'

/** 执法案件: closed after the decision, withdrawn only before it. */
export const enforcementMachine = defineMachine<EnforcementStatus>({
  title: '执法案件',
  states: {
    FILED: '已立案',
    INVESTIGATING: '调查中',
    DECIDED: '已决定处罚',
    CLOSED: '已结案',
    WITHDRAWN: '已撤案',
  },
  transitions: [
    { action: 'fileEnforcementCase', from: null, to: ['FILED'] },
    { action: 'investigateEnforcementCase', from: ['FILED'], to: ['INVESTIGATING'] },
    { action: 'decidePenalty', from: ['INVESTIGATING'], to: ['DECIDED'] },
    { action: 'closeEnforcementCase', from: ['DECIDED'], to: ['CLOSED'] },
    { action: 'closeEnforcementCase:WITHDRAWN', from: ['FILED', 'INVESTIGATING'], to: ['WITHDRAWN'] },
  ],
  final: ['CLOSED', 'WITHDRAWN'],
})
