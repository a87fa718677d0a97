import type { Quarters } from '../disclosure/index.ts'
import { instantRange, type Period, startOfDay } from '../time/index.ts'
import { all, inPeriod, inRange } from './conditions.ts'
import { join, raw, sql, type Sql } from './sql.ts'

/** A column of days or of instants, and the period that it has to lie in. */
export interface During {
  readonly column: string
  readonly of: 'DAYS' | 'INSTANTS'
  readonly period: Period | null | undefined
}

export function within(during: During | undefined): Sql | null {
  if (!during) return null
  const { column, of, period } = during
  return of === 'DAYS' ? inPeriod(column, period) : inRange(column, instantRange(period))
}

export function withinQuarters({ column, of }: During, { from, before }: Quarters): Sql {
  return all(
    from === null ? null : sql`${raw(column)} >= ${valueOf(from, of)}`,
    sql`${raw(column)} < ${valueOf(before, of)}`,
  )
}

/** The number of the quarter, in the order of their starts. */
export function quarterNumber({ column, of }: During, { starts }: Quarters): Sql {
  if (starts.length === 0) return sql`0`
  const cases = starts.map(
    (start, index) => sql`WHEN ${raw(column)} < ${valueOf(start, of)} THEN ${raw(String(index))}`,
  )
  return sql`CASE ${join(cases, ' ')} ELSE ${raw(String(starts.length))} END`
}

function valueOf(day: string, of: During['of']): string | number {
  return of === 'DAYS' ? day : startOfDay(day)
}
