import { defineMachine } from '@yiwang/shared/mutation'
import type { AssistanceApplicationStatus, AssistanceKind } from '../../generated/resolver-types.ts'

/**
 * 救助申请. An emergency (社会救助暂行办法 art. 48) leaves out the check of the finances and the publicity; monthly kinds
 * go on being paid.
 */
export const applicationMachine = defineMachine<AssistanceApplicationStatus>({
  title: '救助申请',
  states: {
    SUBMITTED: '已提交',
    ACCEPTED: '已受理',
    VERIFYING: '核对中',
    HOME_VISIT: '入户调查',
    FIRST_REVIEW: '初审',
    PUBLICITY: '公示中',
    COUNTY_REVIEW: '区县审查',
    APPROVED: '审核确认',
    REJECTED: '不予批准',
    PAID: '已发放',
    WITHDRAWN: '已撤回',
  },
  transitions: [
    { action: 'applyAssistance', from: null, to: ['SUBMITTED'] },
    { action: 'acceptAssistance', from: ['SUBMITTED'], to: ['ACCEPTED'] },
    { action: 'verifyAssistance', from: ['ACCEPTED'], to: ['VERIFYING'] },
    { action: 'recordHomeVisit', from: ['VERIFYING'], to: ['HOME_VISIT'] },
    { action: 'recordHomeVisit:EMERGENCY', from: ['ACCEPTED', 'VERIFYING'], to: ['HOME_VISIT'] },
    { action: 'reviewAssistance', from: ['HOME_VISIT'], to: ['FIRST_REVIEW', 'REJECTED'] },
    { action: 'publishAssistance', from: ['FIRST_REVIEW'], to: ['PUBLICITY'] },
    { action: 'decideAssistance', from: ['PUBLICITY'], to: ['COUNTY_REVIEW'] },
    { action: 'decideAssistance:EMERGENCY', from: ['FIRST_REVIEW', 'PUBLICITY'], to: ['COUNTY_REVIEW'] },
    // the second of the two steps that one decision writes; nothing rests in COUNTY_REVIEW
    { action: 'decideAssistance:CONFIRM', from: ['COUNTY_REVIEW'], to: ['APPROVED', 'REJECTED'] },
    { action: 'payAssistance', from: ['APPROVED'], to: ['PAID'] },
    { action: 'payAssistance:MONTHLY', from: ['APPROVED', 'PAID'], to: ['PAID'] },
    { action: 'withdrawAssistance', from: ['SUBMITTED', 'ACCEPTED', 'VERIFYING'], to: ['WITHDRAWN'] },
  ],
  final: ['REJECTED', 'PAID', 'WITHDRAWN'],
})

/** 未了结: a second application of the kind would compete with it. */
export const openStatuses = [
  'SUBMITTED',
  'ACCEPTED',
  'VERIFYING',
  'HOME_VISIT',
  'FIRST_REVIEW',
  'PUBLICITY',
  'COUNTY_REVIEW',
  'APPROVED',
] as const satisfies readonly AssistanceApplicationStatus[]

/** 按月发放: 低保金、特困供养、高龄津贴、残疾人补贴. */
export const monthlyKinds: ReadonlySet<AssistanceKind> = new Set<AssistanceKind>([
  'MINIMUM_LIVING_ALLOWANCE',
  'EXTREME_POVERTY_SUPPORT',
  'ELDER_SUBSIDY',
  'DISABLED_SUBSIDY',
])
