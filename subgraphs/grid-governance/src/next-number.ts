import { raw, sql, type Transaction } from '@yiwang/shared/database'
import { invariant } from '@yiwang/shared/errors'

/** Numbers of one table that begin alike and go on with so many digits. */
export interface NumberSeries {
  readonly table: string
  readonly column: string
  readonly prefix: string
  readonly digits: number
}

/**
 * The number after the greatest that was given. The caller holds the lock of the region that the series belongs to, so
 * nobody else gets the same; numbers of another shape (the sample data has some) are not of the series.
 */
export async function nextNumber(
  transaction: Transaction,
  { table, column, prefix, digits }: NumberSeries,
): Promise<string> {
  const number = raw(column)
  const [last] = await transaction.rows<{ greatest: string | null }>(sql`
    SELECT MAX(${number}) AS greatest FROM ${raw(table)}
    WHERE ${number} >= ${prefix + '0'.repeat(digits)} AND ${number} <= ${prefix + '9'.repeat(digits)}`)
  const order = Number(last?.greatest?.slice(prefix.length) ?? 0) + 1
  invariant(order < 10 ** digits, `the series ${prefix} is used up`)
  return prefix + String(order).padStart(digits, '0')
}
