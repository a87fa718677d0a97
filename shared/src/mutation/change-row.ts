import { snakeCase } from '../database/define-table.ts'
import { insertAll, join, raw, sql, type Table, type Transaction, wholeCity } from '../database/index.ts'
import { invariant } from '../errors/index.ts'

export function insertRow<Row extends object>(transaction: Transaction, table: Table<Row>, row: Row): Promise<void> {
  return insertAll(transaction, table, [row])
}

/** Changes one row by its key and counts its version up, where the table has one. The row must be there. */
export async function updateRow<Row extends object>(
  transaction: Transaction,
  table: Table<Row>,
  key: Partial<Row>,
  changes: Partial<Row>,
): Promise<void> {
  const assignments = Object.entries(changes).map(
    ([property, value]) => sql`${raw(snakeCase(property))} = ${value as string}`,
  )
  if ('version' in table.options.columns) assignments.push(sql`version = version + 1`)
  const where = Object.entries(key).map(([property, value]) => sql`${raw(snakeCase(property))} = ${value as string}`)
  const update = sql`UPDATE ${raw(table.options.name)} SET ${join(assignments, ', ')} WHERE ${join(where, ' AND ')}`
  const changed = await transaction.run(wholeCity('FOUND')`${update}`)
  invariant(changed === 1, `${changed} rows of ${table.options.name} changed instead of one`)
}
