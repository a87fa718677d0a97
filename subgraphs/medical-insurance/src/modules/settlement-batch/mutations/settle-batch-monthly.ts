import { type Access, defineMutation, violates, type Writing } from '@yiwang/shared/mutation'
import { beijingDate } from '@yiwang/shared/time'
import { z } from 'zod'
import { centsNotNegative, expectedVersion, key } from '../../../input/fields.ts'
import { batchTransition, changeBatch } from '../change-batch.ts'
import type { SettlementBatchRow } from '../entities.ts'

const input = z.object({ batchNo: key, auditedCents: centsNotNegative('审核确认金额'), expectedVersion })
type Input = z.infer<typeof input>

/** DAILY_ADVANCE→MONTHLY_SETTLED; what the audit confirmed less what was advanced is booked as the difference. */
export const settleBatchMonthly = defineMutation({
  ...batchTransition('settleBatchMonthly'),
  scopes: [['medical:settlement:write']],
  input,
  rules: [
    ({ day }: SettlementBatchRow, _: Input, { now }: Access) =>
      day.slice(0, 7) < beijingDate(now).slice(0, 7)
        ? null
        : violates('R-MONTH-END', `批次月 ${day.slice(0, 7)} 尚未结束，不能月结算`),
  ],
  write: (writing: Writing, batch: SettlementBatchRow, { auditedCents }: Input) =>
    changeBatch(writing, batch, {
      action: 'settleBatchMonthly',
      to: 'MONTHLY_SETTLED',
      changes: {
        monthlyDifferenceCents: auditedCents - batch.fundPaidCents,
        settledAt: writing.now,
        settledBy: writing.caller.id,
      },
    }),
})
