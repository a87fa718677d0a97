import { type Database, sql, type Transaction } from '../database/index.ts'
import { insertRow } from '../mutation/change-row.ts'
import { Inbox } from './inbox.ts'

/** An event as it arrives at a consumer, in process or over a stream. */
export interface DeliveredEvent {
  readonly eventId: string
  readonly type: string
  readonly source: string
  readonly recordType: string
  readonly recordId: string
  readonly regionCode: string
  readonly at: number
  readonly payload: Readonly<Record<string, unknown>>
}

/** What a department does with another's event, in one transaction with the mark that it has seen it. */
export type Consumer = (transaction: Transaction, event: DeliveredEvent) => Promise<void>

/** Runs the consumer unless the event was taken in before; true when it had an effect. */
export function deliverOnce(
  database: Database,
  consumer: Consumer,
  event: DeliveredEvent,
  now: number,
): Promise<boolean> {
  return database.write(async (transaction) => {
    const seen = await transaction.rows(sql`SELECT event_id FROM inbox WHERE event_id = ${event.eventId}`)
    if (seen.length > 0) return false
    await insertRow(transaction, Inbox, { eventId: event.eventId, at: now })
    await consumer(transaction, event)
    return true
  })
}
