import { code, defineTable, integer, raw, sql, type Transaction, wholeCity } from '../database/index.ts'
import { invariant } from '../errors/index.ts'
import { beijingDate } from '../time/index.ts'
import { insertRow } from './change-row.ts'

/** The last number that was given in a series. */
export interface RunningNumberRow {
  /** what the numbers of the series begin with */
  series: string
  lastGiven: number
}

export const RunningNumber = defineTable<RunningNumberRow>('running_number', {
  open: 'counters',
  primary: ['series'],
  columns: { series: code(), lastGiven: integer() },
})

/** Numbers of one column that begin alike and go on with so many digits. */
export interface NumberSeries {
  readonly table: string
  readonly column: string
  readonly prefix: string
  readonly digits: number
}

/**
 * The next number of the series. The counter's row stays locked until the transaction ends, so numbers are unique and
 * have no gaps. A new series goes on after what was loaded before it; who comes second to it fails on its key and is run
 * again by the kit.
 */
export async function nextNumber(transaction: Transaction, series: NumberSeries): Promise<string> {
  const { prefix, digits } = series
  const counted = await transaction.run(
    sql`UPDATE ${RunningNumber.open} SET last_given = last_given + 1 WHERE series = ${prefix}`,
  )
  if (counted === 0) {
    const lastGiven = (await lastLoaded(transaction, series)) + 1
    await insertRow(transaction, RunningNumber, { series: prefix, lastGiven })
  }
  const [row] = await transaction.rows<RunningNumberRow>(
    sql`SELECT n.* FROM ${RunningNumber.open} n WHERE n.series = ${prefix}`,
  )
  invariant(row && row.lastGiven < 10 ** digits, `the series ${prefix} is used up`)
  return prefix + String(row.lastGiven).padStart(digits, '0')
}

/** Numbers of another shape are not of the series. */
async function lastLoaded(transaction: Transaction, { table, column, prefix, digits }: NumberSeries): Promise<number> {
  const number = raw(column)
  const given = sql`
    SELECT MAX(${number}) AS greatest FROM ${raw(table)}
    WHERE ${number} >= ${prefix + '0'.repeat(digits)} AND ${number} <= ${prefix + '9'.repeat(digits)}`
  const [last] = await transaction.rows<{ greatest: string | null }>(wholeCity('UNIQUE')`${given}`)
  return Number(last?.greatest?.slice(prefix.length) ?? 0)
}

/** Where and when something is numbered. */
export interface NumberPlace {
  readonly regionCode: string
  /** epoch milliseconds */
  readonly now: number
}

/** Most numbers begin with what they number, the six digits of the county and the day. */
export function dailyPrefix(what: string, { regionCode, now }: NumberPlace): string {
  return seriesOf(what, regionCode, beijingDate(now))
}

/** The same for a day, 'YYYY-MM-DD'. */
export function seriesOf(what: string, regionCode: string, day: string): string {
  return what + regionCode.slice(0, 6) + day.replaceAll('-', '')
}
