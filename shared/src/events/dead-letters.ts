import { type Database, raw, sql } from '../database/index.ts'
import { Outbox } from './outbox.ts'
import { ParkedEvent } from './parked-event.ts'

/** An event that was put aside after too many failures. */
export interface DeadLetter {
  readonly eventId: string
  /** OUT: the department's own event that the bus refused; IN: another's that its consumer could not take in */
  readonly direction: 'OUT' | 'IN'
  /** department that wrote it */
  readonly source: string
  readonly type: string
  readonly recordType: string
  readonly recordId: string
  /** epoch milliseconds */
  readonly at: number
  readonly attempts: number
  readonly lastError: string | null
}

type StoredLetter = Omit<DeadLetter, 'direction'>

const LIMIT = 1000

/** Oldest first, at most 1,000 of each direction. */
export async function deadLetters(database: Database, department: string): Promise<DeadLetter[]> {
  const columns = raw('event_id, type, record_type, record_id, at, attempts, last_error')
  const out = await database.rows<StoredLetter>(
    sql`SELECT ${columns}, ${department} AS source FROM ${Outbox.open} WHERE state = 'DEAD' ORDER BY position LIMIT ${LIMIT}`,
  )
  const taken = await database.rows<StoredLetter>(
    sql`SELECT ${columns}, source FROM ${ParkedEvent.open} WHERE state = 'DEAD' ORDER BY position LIMIT ${LIMIT}`,
  )
  return [
    ...out.map((row) => ({ ...row, direction: 'OUT' as const })),
    ...taken.map((row) => ({ ...row, direction: 'IN' as const })),
  ]
}

/** Puts dead letters back into their queue; without an id all of them. @returns how many */
export function replayDeadLetters(database: Database, now: number, eventId?: string): Promise<number> {
  const which = eventId === undefined ? sql`state = 'DEAD'` : sql`state = 'DEAD' AND event_id = ${eventId}`
  return database.write(async (transaction) => {
    let replayed = 0
    for (const table of [Outbox.open, ParkedEvent.open])
      replayed += await transaction.run(
        sql`UPDATE ${table} SET state = 'WAITING', attempts = 0, next_attempt_at = ${now} WHERE ${which}`,
      )
    return replayed
  })
}
