import { snakeCase } from '../database/define-table.ts'
import { join, raw, sql, type Table, type Transaction, wholeCity } from '../database/index.ts'
import { insertRow } from '../mutation/change-row.ts'

/** Puts a copied row in the place of the one with the same primary key, or adds it. For tables that are copies only. */
export async function replaceRow<Row extends object>(
  transaction: Transaction,
  table: Table<Row>,
  row: Row,
): Promise<void> {
  const values = new Map<string, unknown>(Object.entries(row))
  const key = Object.entries<{ primary?: boolean } | undefined>(table.options.columns)
    .filter(([, column]) => column?.primary)
    .map(([property]) => sql`${raw(snakeCase(property))} = ${values.get(property) as string}`)
  await transaction.run(wholeCity('EVENTS')`DELETE FROM ${raw(table.options.name)} WHERE ${join(key, ' AND ')}`)
  await insertRow(transaction, table, row)
}
