import { join, raw, sql, type Database, type Sql, type Transaction, wholeCity } from '@yiwang/shared/database'
import { STILL_LASTING } from './case-clock.ts'
import type { CaseRow } from './entities.ts'

/** What a case may be warned of: 即将超时 and 已超时 (契约“系统自动流转”). */
export type Warning = 'ABOUT_TO_TIME_OUT' | 'OVERDUE'

/** A case whose running clock has come so far. */
export type WarnedCase = Pick<CaseRow, 'caseNo' | 'regionCode' | 'reopenCount' | 'status'>

export interface WarningSearch {
  readonly warning: Warning
  readonly now: number
}

/** Cases to be warned of; `unmarked` leaves out those that were. */
export function findWarned(
  database: Database,
  { warning, now }: WarningSearch,
  { unmarked, limit }: { readonly unmarked: Sql; readonly limit: number },
): Promise<WarnedCase[]> {
  return database.rows<WarnedCase>(
    wholeCity('CLOCK')`
    SELECT c.case_no, c.region_code, c.reopen_count, c.status
    FROM case_clock k JOIN governance_case c ON c.case_no = k.case_no
    WHERE ${reached({ warning, now })} AND ${unmarked} ORDER BY k.due_at, c.case_no LIMIT ${limit}`,
  )
}

/** The same case again, locked; null when its clock has moved on since. */
export async function stillWarned(
  transaction: Transaction,
  search: WarningSearch,
  { caseNo, reopenCount, status }: WarnedCase,
): Promise<WarnedCase | null> {
  const [locked] = await transaction.rows<WarnedCase>(
    wholeCity('CLOCK')`SELECT c.case_no, c.region_code, c.reopen_count, c.status FROM governance_case c
      WHERE c.case_no = ${caseNo} ${transaction.forUpdate}`,
  )
  if (!locked || thresholdOf(search.warning, locked) !== thresholdOf(search.warning, { reopenCount, status }))
    return null
  const segments = await transaction.rows(
    wholeCity('CLOCK')`SELECT k.case_no FROM case_clock k WHERE k.case_no = ${caseNo} AND ${reached(search)}`,
  )
  return segments.length > 0 ? locked : null
}

function reached({ warning, now }: WarningSearch): Sql {
  const passed = warning === 'OVERDUE' ? sql`k.due_at <= ${now}` : sql`k.due_at > ${now}`
  return sql`k.clock_state = 'RUNNING' AND k.until_at = ${STILL_LASTING} AND k.warn_at <= ${now} AND ${passed}`
}

/** At most two reopenings, and each starts the clock anew twice: when it is reopened and when it is dispatched again. */
const clocks = [
  { clock: 'first', of: sql`c.reopen_count = 0` },
  { clock: 'reopened-1', of: sql`c.reopen_count = 1 AND c.status = 'REOPENED'` },
  { clock: 'dispatched-1', of: sql`c.reopen_count = 1` },
  { clock: 'reopened-2', of: sql`c.status = 'REOPENED'` },
] as const
const LAST_CLOCK = 'dispatched-2'

/** Every clock of a case has its own thresholds, once each; pauses and an extension make no new one. */
export function thresholdOf(
  warning: Warning,
  { reopenCount, status }: Pick<CaseRow, 'reopenCount' | 'status'>,
): string {
  if (reopenCount === 0) return `${warning}:first`
  return `${warning}:${status === 'REOPENED' ? 'reopened' : 'dispatched'}-${String(reopenCount)}`
}

/** The same text in SQL, for the case `c`. */
export function thresholdSql(warning: Warning): Sql {
  const cases = clocks.map(({ clock, of }) => sql`WHEN ${of} THEN ${raw(`'${warning}:${clock}'`)}`)
  return sql`CASE ${join(cases, ' ')} ELSE ${raw(`'${warning}:${LAST_CLOCK}'`)} END`
}
