import type { Sql, Transaction } from '@yiwang/shared/database'

/** Whether the query finds anything; for rules that ask if something is there already. */
export async function hasRows(transaction: Transaction, query: Sql): Promise<boolean> {
  return (await transaction.rows(query)).length > 0
}
