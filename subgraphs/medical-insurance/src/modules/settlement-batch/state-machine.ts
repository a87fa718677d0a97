import { defineMachine } from '@yiwang/shared/mutation'
import type { SettlementStage } from '../../generated/resolver-types.ts'

/** 日拨付—月结算—年清算 (S27). */
export const settlementBatchMachine = defineMachine<SettlementStage>({
  title: '结算批次',
  states: { DAILY_ADVANCE: '日拨付', MONTHLY_SETTLED: '月结算', ANNUALLY_CLEARED: '年清算' },
  transitions: [
    { action: 'openSettlementBatch', from: null, to: ['DAILY_ADVANCE'] },
    { action: 'settleBatchMonthly', from: ['DAILY_ADVANCE'], to: ['MONTHLY_SETTLED'] },
    { action: 'clearBatchAnnually', from: ['MONTHLY_SETTLED'], to: ['ANNUALLY_CLEARED'] },
  ],
  final: ['ANNUALLY_CLEARED'],
})
