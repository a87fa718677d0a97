import type { z } from 'zod'
import { type Database, sql, type Transaction } from '../database/index.ts'
import { insertRow } from '../mutation/change-row.ts'
import { withRetry } from '../mutation/with-retry.ts'
import type { DeliveredEvent } from './delivered-event.ts'
import { Inbox } from './inbox.ts'

/** What a department does with another's event, in one transaction with the mark that it has seen it. */
export type Consumer = (transaction: Transaction, event: DeliveredEvent, now: number) => Promise<void>

/** By type of event. */
export type Consumers = Readonly<Record<string, Consumer>>

/** A consumer that gets the payload parsed; one that does not fit its schema fails like any other failure. */
export function defineConsumer<Payload>(
  schema: z.ZodType<Payload>,
  take: (transaction: Transaction, payload: Payload, event: DeliveredEvent, now: number) => Promise<void>,
): Consumer {
  return (transaction, event, now) => take(transaction, schema.parse(event.payload), event, now)
}

/** Runs the consumer unless the event was taken in before; true when it had an effect. */
export function deliverOnce(
  database: Database,
  consumer: Consumer,
  event: DeliveredEvent,
  now: number,
): Promise<boolean> {
  return withRetry(() =>
    database.write(async (transaction) => {
      if (await wasTakenIn(transaction, event)) return false
      await takeIn(transaction, consumer, event, now)
      return true
    }),
  )
}

export async function wasTakenIn(transaction: Transaction, { eventId }: DeliveredEvent): Promise<boolean> {
  return (await transaction.rows(sql`SELECT event_id FROM ${Inbox.open} WHERE event_id = ${eventId}`)).length > 0
}

/** The mark first: of two instances that take the same event in at once, one waits here and then finds it taken. */
export async function takeIn(
  transaction: Transaction,
  consumer: Consumer,
  event: DeliveredEvent,
  now: number,
): Promise<void> {
  await insertRow(transaction, Inbox, { eventId: event.eventId, source: event.source, at: now })
  await consumer(transaction, event, now)
}
