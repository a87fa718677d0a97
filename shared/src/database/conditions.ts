import { checkPeriod, type InstantRange, type Period } from '../time/index.ts'
import { join, raw, sql, type Sql, type SqlOf } from './sql.ts'

/** The conditions joined by AND; none means all rows. */
export function all<Conditions extends readonly Condition[]>(...conditions: Conditions): SqlOf<Conditions> {
  const present = conditions.filter((condition): condition is Sql => Boolean(condition))
  // a condition that is certainly scoped is certainly present
  return (present.length === 0 ? sql`1 = 1` : join(present, ' AND ')) as SqlOf<Conditions>
}

type Condition = Sql | null | undefined | false

export function whereAll<Conditions extends readonly Condition[]>(...conditions: Conditions): SqlOf<Conditions> {
  return sql`WHERE ${all(...conditions)}` as SqlOf<Conditions>
}

/** `column IN (…)`; an absent list does not restrict, an empty list matches nothing. */
export function inList(column: string, values: readonly (string | number)[] | null | undefined): Sql | null {
  if (values === null || values === undefined) return null
  return values.length === 0 ? sql`1 = 0` : sql`${raw(column)} IN (${join([...values])})`
}

/** A date column inside a closed range of calendar days. */
export function inPeriod(column: string, period: Period | null | undefined): Sql | null {
  const { from, to } = checkPeriod(period)
  if (from !== null && to !== null) return sql`${raw(column)} BETWEEN ${from} AND ${to}`
  if (from !== null) return sql`${raw(column)} >= ${from}`
  return to === null ? null : sql`${raw(column)} <= ${to}`
}

/** An instant column inside a half-open range. */
export function inRange(column: string, { from, before }: InstantRange): Sql | null {
  if (from !== null && before !== null) return sql`${raw(column)} >= ${from} AND ${raw(column)} < ${before}`
  if (from !== null) return sql`${raw(column)} >= ${from}`
  return before === null ? null : sql`${raw(column)} < ${before}`
}
