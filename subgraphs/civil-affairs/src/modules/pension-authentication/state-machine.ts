import { defineMachine } from '@yiwang/shared/mutation'
import type { PensionAuthenticationStatus } from '../../generated/resolver-types.ts'

/**
 * 养老待遇资格认证. The calendar leads to DUE_SOON and OVERDUE and never further: only people suspend a pension (PIPL
 * art. 24). Authenticating a suspended one renews the due date and nothing else.
 */
export const pensionMachine = defineMachine<PensionAuthenticationStatus>({
  title: '资格认证',
  states: {
    VALID: '有效',
    DUE_SOON: '即将到期',
    OVERDUE: '逾期未认证',
    SUSPENDED: '已暂停发放',
    UNDER_INVESTIGATION: '疑似虚报核查中',
  },
  transitions: [
    { action: 'authenticatePension', from: ['VALID', 'DUE_SOON', 'OVERDUE'], to: ['VALID'] },
    { action: 'authenticatePension', from: ['SUSPENDED'], to: ['SUSPENDED'] },
    { action: 'flagPensionAuthentication', from: ['VALID', 'DUE_SOON', 'OVERDUE'], to: ['UNDER_INVESTIGATION'] },
    { action: 'suspendPension', from: ['OVERDUE', 'UNDER_INVESTIGATION'], to: ['SUSPENDED'] },
    { action: 'resumePension', from: ['SUSPENDED', 'UNDER_INVESTIGATION'], to: ['VALID', 'DUE_SOON', 'OVERDUE'] },
    { action: 'system:dueSoon', from: ['VALID'], to: ['DUE_SOON'] },
    { action: 'system:overdue', from: ['VALID', 'DUE_SOON'], to: ['OVERDUE'] },
  ],
  final: [],
})
