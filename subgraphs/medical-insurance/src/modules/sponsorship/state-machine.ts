import { defineMachine } from '@yiwang/shared/mutation'
import type { SponsorshipBatchStatus } from '../../generated/resolver-types.ts'

/** 公益助保 (S07): 编制—审核—拨付; a batch that did not pass stays a draft. */
export const sponsorshipMachine = defineMachine<SponsorshipBatchStatus>({
  title: '公益助保批次',
  states: { DRAFT: '草拟', REVIEWED: '已审核', PAID: '已拨付', CANCELLED: '已作废' },
  transitions: [
    { action: 'createSponsorshipBatch', from: null, to: ['DRAFT'] },
    { action: 'reviewSponsorshipBatch', from: ['DRAFT'], to: ['REVIEWED', 'DRAFT'] },
    { action: 'paySponsorshipBatch', from: ['REVIEWED'], to: ['PAID'] },
    { action: 'cancelSponsorshipBatch', from: ['DRAFT', 'REVIEWED'], to: ['CANCELLED'] },
  ],
  final: ['PAID', 'CANCELLED'],
})
