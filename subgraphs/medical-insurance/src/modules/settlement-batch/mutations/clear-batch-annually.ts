import { type Access, defineMutation, violates, type Writing } from '@yiwang/shared/mutation'
import { beijingDate } from '@yiwang/shared/time'
import { z } from 'zod'
import { expectedVersion, filled, key } from '../../../input/fields.ts'
import { batchTransition, changeBatch } from '../change-batch.ts'
import type { SettlementBatchRow } from '../entities.ts'

const input = z.object({ batchNo: key, note: filled('清算说明'), expectedVersion })
type Input = z.infer<typeof input>

/** MONTHLY_SETTLED→ANNUALLY_CLEARED once the year of the batch is over. */
export const clearBatchAnnually = defineMutation({
  ...batchTransition('clearBatchAnnually'),
  scopes: [['medical:settlement:clear']],
  input,
  rules: [
    ({ day }: SettlementBatchRow, _: Input, { now }: Access) =>
      day.slice(0, 4) < beijingDate(now).slice(0, 4)
        ? null
        : violates('R-YEAR-END', `批次年度 ${day.slice(0, 4)} 尚未结束，不能年清算`),
  ],
  write: (writing: Writing, batch: SettlementBatchRow, { note }: Input) =>
    changeBatch(writing, batch, {
      action: 'clearBatchAnnually',
      to: 'ANNUALLY_CLEARED',
      changes: { clearedAt: writing.now, clearedBy: writing.caller.id, clearNote: note },
      note,
    }),
})
