import { sql, type Transaction, wholeCity } from '@yiwang/shared/database'
import type { Access } from '@yiwang/shared/mutation'
import type { SettlementBatchRow } from './entities.ts'
import { visibleBatch } from './repository.ts'

/** The batch locked for change; null when there is none or the caller may not see it. */
export async function lockBatch({ transaction, scope }: Access, batchNo: string): Promise<SettlementBatchRow | null> {
  const [row] = await transaction.rows<SettlementBatchRow>(sql`
    SELECT b.* FROM settlement_batch b WHERE b.batch_no = ${batchNo} AND ${visibleBatch(scope)} ${transaction.forUpdate}`)
  return row ?? null
}

export async function batchOf(transaction: Transaction, batchNo: string): Promise<SettlementBatchRow | null> {
  const [row] = await transaction.rows<SettlementBatchRow>(
    wholeCity('FOUND')`SELECT b.* FROM settlement_batch b WHERE b.batch_no = ${batchNo}`,
  )
  return row ?? null
}

export async function hasBatchOf(
  transaction: Transaction,
  { institutionUscc, day }: { readonly institutionUscc: string; readonly day: string },
): Promise<boolean> {
  const rows = await transaction.rows(
    wholeCity('UNIQUE')`
      SELECT b.batch_no FROM settlement_batch b WHERE b.institution_uscc = ${institutionUscc} AND b.day = ${day}`,
  )
  return rows.length > 0
}
