import { type Database, join, sql } from '../database/index.ts'
import { toDeliveredEvent } from './delivered-event.ts'
import { drainQueue } from './drain-queue.ts'
import type { EventBus } from './event-bus.ts'
import { Outbox, type OutboxRow } from './outbox.ts'
import { type ReportFailure, reportToStderr } from './report-failure.ts'
import { createWorker } from './worker.ts'

export interface DispatcherOptions {
  /** name of the department */
  readonly source: string
  readonly database: Database
  readonly bus: EventBus
  readonly clock?: () => number
  /** look for new events this often; default 500, null = only when asked to */
  readonly intervalMs?: number | null
  /** failures after which an event goes to the dead-letter list; default 20, about 48 minutes */
  readonly maxAttempts?: number
  readonly report?: ReportFailure
}

export interface Dispatcher {
  /** Sends what is waiting now. @returns how many were sent */
  drain(): Promise<number>
  /** Something was committed: looks soon. */
  nudge(): void
  stop(): Promise<void>
}

/**
 * Sends the outbox on: at least once, and in order per record. An event that the bus refuses is tried again with
 * back-off while later ones of its record wait, and becomes a dead letter in the end; a bus out of reach only pauses
 * the sending. Two dispatchers at once may send an event twice, but never a later one of a record before an earlier
 * one; consumers drop the second.
 */
export function createDispatcher(options: DispatcherOptions): Dispatcher {
  const { source, database, bus, clock = Date.now, intervalMs = 500, maxAttempts = 20 } = options
  const worker = createWorker({
    name: 'dispatcher',
    everyMs: intervalMs,
    report: options.report ?? reportToStderr(source),
    work: (signal) =>
      drainQueue<OutboxRow>({
        database,
        table: Outbox,
        clock,
        maxAttempts,
        signal,
        handle: (row) => bus.publish(toDeliveredEvent(row, source)),
        settle: (rows) => markSent(database, rows),
      }),
  })
  return { drain: () => worker.run(), nudge: () => worker.nudge(), stop: () => worker.stop() }
}

/** Once a page, since each mark on its own would cost a disk flush; a crash before it sends the page again. */
async function markSent(database: Database, rows: readonly OutboxRow[]): Promise<void> {
  const ids = rows.map(({ eventId }) => eventId)
  await database.write((transaction) =>
    transaction.run(sql`UPDATE ${Outbox.open} SET state = 'SENT' WHERE event_id IN (${join(ids)})`),
  )
}
