import type { Table } from './define-table.ts'
import { insertAll } from './insert-all.ts'
import type { Transaction } from './open-database.ts'

/** Writes rows of one kind together. */
export type WriteRows<Row extends object> = (transaction: Transaction, rows: readonly Row[]) => Promise<void>

/** Rows that a batch writes at its end, those of one kind in one statement. */
export interface PendingRows {
  readonly length: number
  /** @param write - where they go; a function is called with all rows that were added under it */
  add<Row extends object>(write: Table<Row> | WriteRows<Row>, row: Row): void
  /** Forgets what was added since there were so many. */
  cutTo(length: number): void
  writeTo(transaction: Transaction): Promise<void>
}

export function createPendingRows(): PendingRows {
  const pending: { readonly write: Table<object> | WriteRows<object>; readonly row: object }[] = []
  return {
    get length() {
      return pending.length
    },
    add: (write, row) => {
      // whoever adds a row names a table or writer of its type
      pending.push({ write: write as Table<object> | WriteRows<object>, row })
    },
    cutTo: (length) => {
      pending.length = length
    },
    writeTo: async (transaction) => {
      for (const write of new Set(pending.map((one) => one.write))) {
        const rows = pending.filter((one) => one.write === write).map(({ row }) => row)
        await (typeof write === 'function' ? write(transaction, rows) : insertAll(transaction, write, rows))
      }
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
