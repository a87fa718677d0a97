import { on, type ScopedSql, sql } from '../database/sql.ts'

/** Writes SQL like `sql`, for tests, which look at every row whoever might see it. */
export function everyRow(strings: readonly string[], ...values: readonly unknown[]): ScopedSql {
  return on('SCOPE', sql(strings, ...values))
}
