import { type Database, sql, type Transaction } from '../database/index.ts'
import { insertRow } from '../mutation/change-row.ts'
import { withRetry } from '../mutation/with-retry.ts'
import { type Consumer, type Consumers, takeIn, wasTakenIn } from './consumer.ts'
import { type DeliveredEvent, toDeliveredEvent } from './delivered-event.ts'
import { backOffMs, drainQueue, storedReasonOf } from './drain-queue.ts'
import { ParkedEvent, type ParkedEventRow } from './parked-event.ts'
import { type ReportFailure, reportToStderr } from './report-failure.ts'
import { createWorker } from './worker.ts'

export interface IntakeOptions {
  /** name of the receiving department */
  readonly name: string
  readonly database: Database
  readonly consumers: Consumers
  readonly clock?: () => number
  /** look for parked events this often; default 1000, null = only when asked to */
  readonly intervalMs?: number | null
  /** failures after which an event becomes a dead letter; default 10, about four minutes */
  readonly maxAttempts?: number
  readonly report?: ReportFailure
}

/** The receiving side of a department. */
export interface Intake {
  /** Resolves when the event has had its effect, was known, or lies parked; rejects when the database is out of reach. */
  take(event: DeliveredEvent): Promise<void>
  /** Tries the parked events that are due. @returns how many succeeded */
  retryParked(): Promise<number>
  stop(): Promise<void>
}

/**
 * Runs the consumers, each event once in effect. One that fails is parked in the receiver's own table and tried again
 * with back-off; later events of its record are parked behind it. So a sender never waits for a receiver's fault.
 */
export function createIntake(options: IntakeOptions): Intake {
  const { name, database, clock = Date.now, intervalMs = 1000, maxAttempts = 10 } = options
  const report = options.report ?? reportToStderr(name)
  const consumers = new Map(Object.entries(options.consumers))
  const worker = createWorker({
    name: 'intake',
    everyMs: consumers.size === 0 ? null : intervalMs,
    report,
    work: (signal) =>
      drainQueue<ParkedEventRow>({
        database,
        table: ParkedEvent,
        clock,
        maxAttempts,
        signal,
        handle: (row) => takeParked(database, consumers.get(row.type), row, clock()),
        settle: () => Promise.resolve(),
      }),
  })
  return {
    take: async (event) => {
      const consumer = event.source === name ? undefined : consumers.get(event.type)
      if (!consumer) return
      try {
        await takeOrQueue(database, consumer, event, clock())
      } catch (error) {
        report(`consumer.${event.type}.failed`, error)
        await parkAfter(error, database, event, clock())
      }
    },
    retryParked: () => worker.run(),
    stop: () => worker.stop(),
  }
}

function takeOrQueue(database: Database, consumer: Consumer, event: DeliveredEvent, now: number): Promise<void> {
  return withRetry(() =>
    database.write(async (transaction) => {
      if (await isKnown(transaction, event)) return
      if (await mustQueue(transaction, event)) await park(transaction, event, { attempts: 0, nextAttemptAt: now })
      else await takeIn(transaction, consumer, event, now)
    }),
  )
}

async function isKnown(transaction: Transaction, event: DeliveredEvent): Promise<boolean> {
  if (await wasTakenIn(transaction, event)) return true
  const parked = await transaction.rows(sql`SELECT position FROM ${ParkedEvent.open} WHERE event_id = ${event.eventId}`)
  return parked.length > 0
}

/** An earlier event of the record still waits. */
async function mustQueue(transaction: Transaction, event: DeliveredEvent): Promise<boolean> {
  const { source, recordType, recordId } = event
  const earlier = await transaction.rows(
    sql`SELECT position FROM ${ParkedEvent.open} WHERE source = ${source} AND record_type = ${recordType}
      AND record_id = ${recordId} AND state = 'WAITING' LIMIT 1`,
  )
  return earlier.length > 0
}

function parkAfter(error: unknown, database: Database, event: DeliveredEvent, now: number): Promise<void> {
  return withRetry(() =>
    database.write(async (transaction) => {
      if (await isKnown(transaction, event)) return
      const nextAttemptAt = now + backOffMs(1)
      await park(transaction, event, { attempts: 1, nextAttemptAt, lastError: storedReasonOf(error) })
    }),
  )
}

function park(
  transaction: Transaction,
  event: DeliveredEvent,
  attempt: { readonly attempts: number; readonly nextAttemptAt: number; readonly lastError?: string },
): Promise<void> {
  return insertRow(transaction, ParkedEvent, {
    position: null,
    ...event,
    payload: JSON.stringify(event.payload),
    state: 'WAITING',
    lastError: null,
    ...attempt,
  })
}

async function takeParked(
  database: Database,
  consumer: Consumer | undefined,
  row: ParkedEventRow,
  now: number,
): Promise<void> {
  const event = toDeliveredEvent(row, row.source)
  await database.write(async (transaction) => {
    // a consumer that a later release dropped has nothing to do with the event any more
    if (consumer && !(await wasTakenIn(transaction, event))) await takeIn(transaction, consumer, event, now)
    await transaction.run(sql`DELETE FROM ${ParkedEvent.open} WHERE event_id = ${row.eventId}`)
  })
}
