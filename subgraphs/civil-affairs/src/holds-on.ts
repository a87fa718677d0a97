import { raw, sql, type Sql } from '@yiwang/shared/database'

/** Rows of a table with effectiveFrom and effectiveTo (exclusive, open while it holds) that hold on a day. */
export function holdsOn(alias: string, day: string): Sql {
  const from = raw(`${alias}.effective_from`)
  const to = raw(`${alias}.effective_to`)
  return sql`${from} <= ${day} AND (${to} IS NULL OR ${to} > ${day})`
}
