import type { Table } from './define-table.ts'
import { insertAll } from './insert-all.ts'
import type { Transaction } from './open-database.ts'

/** Rows that a batch writes at its end, those of one table in one statement. */
export interface PendingRows {
  readonly length: number
  add<Row extends object>(table: Table<Row>, row: Row): void
  /** Forgets what was added since there were so many. */
  cutTo(length: number): void
  writeTo(transaction: Transaction): Promise<void>
}

export function createPendingRows(): PendingRows {
  const pending: { readonly table: Table<object>; readonly row: object }[] = []
  return {
    get length() {
      return pending.length
    },
    add: (table, row) => {
      pending.push({ table, row })
    },
    cutTo: (length) => {
      pending.length = length
    },
    writeTo: async (transaction) => {
      for (const table of new Set(pending.map((one) => one.table)))
        await insertAll(
          transaction,
          table,
          pending.filter((one) => one.table === table).map(({ row }) => row),
        )
      pending.length = 0
    },
  }
}

/**
 * Adds rows to a table that nobody reads before the commit, such as an audit. A transaction that carries out many
 * mutations writes these rows together; any other writes them at once.
 */
export async function appendRows<Row extends object>(
  transaction: Transaction,
  table: Table<Row>,
  rows: readonly Row[],
): Promise<void> {
  if (transaction.pending) for (const row of rows) transaction.pending.add(table, row)
  else await insertAll(transaction, table, rows)
}

export function appendRow<Row extends object>(transaction: Transaction, table: Table<Row>, row: Row): Promise<void> {
  return appendRows(transaction, table, [row])
}
