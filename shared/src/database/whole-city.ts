import { on, type ScopedSql, sql } from './sql.ts'

/** For what a statement may read or change rows whoever asks; there is nothing else. */
export const wholeCityReasons = {
  FOUND: 'a record that the same call found in its scope, or has written, and what hangs on it',
  OWN: "the caller's own record, whatever the role",
  REFUSED: 'the contract tells who may not have the record just that, and nothing that stands in it',
  UNIQUE: 'whether something exists that may exist once in the city; the answer says no more than that',
  FIGURE: 'a number about what is public, in which no single record shows',
  CLOCK: 'deadlines pass in every region, whoever is at work',
  EVENTS: 'what departments tell each other goes to the records that it concerns, wherever they lie',
  AUDIT: 'one chain holds the audit of all regions; who may read an entry is its own rule',
  KEYS: 'every secret is sealed anew when the key changes',
  TABLE: 'whether a table holds anything at all',
} as const

export type WholeCityReason = keyof typeof wholeCityReasons

type SqlTag = (strings: readonly string[], ...values: readonly unknown[]) => ScopedSql

/**
 * Writes SQL like `sql`, on the rows of every region: wholeCity('CLOCK')`SELECT …`. The reason is for the reader, and
 * for whoever looks for all that have it.
 */
export function wholeCity(_reason: WholeCityReason): SqlTag {
  return unscoped
}

const unscoped: SqlTag = (strings, ...values) => on('SCOPE', sql(strings, ...values))
