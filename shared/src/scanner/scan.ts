import type { Database, Sql, Transaction } from '../database/index.ts'
import type { Emission } from '../events/delivered-event.ts'

/** What the search for due records may use. */
export interface ScanSearch {
  readonly database: Database
  /** epoch milliseconds */
  readonly now: number
  /** rows at most; the kit asks again while there are that many */
  readonly limit: number
  /**
   * Condition: the scan has not yet had its effect on this record at this threshold. Both are SQL expressions, e.g.
   * unmarked(sql`c.case_no`, sql`'OVERDUE'`).
   */
  readonly unmarked: (record: Sql, threshold: Sql) => Sql
}

/** What the effect may use; everything is one transaction with the mark. */
export interface ScanEffect {
  readonly transaction: Transaction
  readonly now: number
  /** goes out after the commit */
  readonly emit: (emission: Emission) => void
}

/** A deadline that passes by itself: what is due, and what then happens once. */
export interface Scan<Due extends object> {
  /** unique in the department; at most 64 characters */
  readonly name: string
  readonly everyMs: number
  readonly due: (search: ScanSearch) => Promise<readonly Due[]>
  /** Once per record and threshold; a deadline that may move belongs into the threshold. At most 64 characters each. */
  readonly mark: (due: Due) => { readonly recordId: string; readonly threshold: string }
  /** `false` when the record, read again under its lock, is no longer due: nothing is kept, not even the mark. */
  readonly effect: (effect: ScanEffect, due: Due) => Promise<unknown>
}

export interface ScanReport {
  readonly scan: string
  /** records on which it had its effect */
  readonly effects: number
  /** records whose effect failed; they are due again in the next round */
  readonly failures: number
}

/** A scan ready to be run; what it searches is its own affair. */
export interface RunnableScan {
  readonly name: string
  readonly everyMs: number
  run(round: ScanRound): Promise<ScanReport>
}

export interface ScanRound {
  readonly database: Database
  readonly now: number
  readonly signal: AbortSignal
  readonly report: (what: string, error: unknown) => void
  /** called between batches: keeps the lease; false ends the round */
  readonly goOn: () => Promise<boolean>
}
