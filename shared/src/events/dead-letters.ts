import { type Database, sql } from '../database/index.ts'
import type { OutboxRow } from './outbox.ts'

/** Events that could not be delivered, oldest first, at most 1,000. */
export function deadLetters(database: Database): Promise<OutboxRow[]> {
  return database.rows<OutboxRow>(sql`SELECT * FROM outbox WHERE state = 'DEAD' ORDER BY position LIMIT 1000`)
}

/** Puts dead letters back into the queue; without an id all of them. @returns how many */
export function replayDeadLetters(database: Database, now: number, eventId?: string): Promise<number> {
  const which = eventId === undefined ? sql`state = 'DEAD'` : sql`state = 'DEAD' AND event_id = ${eventId}`
  return database.write((transaction) =>
    transaction.run(sql`UPDATE outbox SET state = 'WAITING', attempts = 0, next_attempt_at = ${now} WHERE ${which}`),
  )
}
