import type { ScopedSql, Transaction } from '@yiwang/shared/database'

/** Whether the query finds anything; for rules that ask if something is there already. */
export async function hasRows(transaction: Transaction, query: ScopedSql): Promise<boolean> {
  return (await transaction.rows(query)).length > 0
}
