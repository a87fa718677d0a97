import { type Database, sql, type Transaction } from '../database/index.ts'
import { insertRow } from '../mutation/change-row.ts'
import { newId } from '../mutation/new-id.ts'
import { Inbox } from './inbox.ts'

/** How fresh a department's copies of another's facts are. */
export interface CopyAge {
  readonly source: string
  /** when its newest event was taken in or its copies were rebuilt, epoch milliseconds */
  readonly newestAt: number
}

export function copiesAge(database: Database): Promise<CopyAge[]> {
  return database.rows<CopyAge>(
    sql`SELECT source, MAX(at) AS newest_at FROM ${Inbox.open} GROUP BY source ORDER BY source`,
  )
}

/** The copies of a department's facts are as they were at the source right now, without an event of it. */
export function markCopiesFresh(transaction: Transaction, source: string, now: number): Promise<void> {
  return insertRow(transaction, Inbox, { eventId: newId(now), source, at: now })
}
