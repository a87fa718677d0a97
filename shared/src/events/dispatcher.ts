import { type Database, join, sql } from '../database/index.ts'
import type { DeliveredEvent } from './consumer.ts'
import type { EventBus } from './event-bus.ts'
import type { OutboxRow } from './outbox.ts'

export interface DispatcherOptions {
  readonly source: string
  readonly database: Database
  readonly bus: EventBus
  readonly clock?: () => number
  /** look for new events this often; default 500 */
  readonly intervalMs?: number
  /** failures after which an event goes to the dead-letter list; default 10 */
  readonly maxAttempts?: number
}

export interface Dispatcher {
  /** Sends what is waiting now; used after a commit and by tests. @returns how many were sent */
  drain(): Promise<number>
  stop(): Promise<void>
}

const BATCH = 200
const FIRST_BACK_OFF_MS = 500
const LONGEST_BACK_OFF_MS = 300_000

/**
 * Sends the outbox on: at least once, and in order per record. When an event fails, later ones of the same record wait
 * for it; after `maxAttempts` it is put aside as a dead letter and the record goes on. Two dispatchers at once may send
 * an event twice; consumers drop the second.
 */
export function createDispatcher(options: DispatcherOptions): Dispatcher {
  const { clock = Date.now, intervalMs = 500 } = options
  let running: Promise<number> = Promise.resolve(0)
  let open = true
  const drain = () => {
    running = running.then(
      () => (open ? sendWaiting({ ...options, clock }) : 0),
      () => (open ? sendWaiting({ ...options, clock }) : 0),
    )
    return running
  }
  // a failed look-up (database restarting) is tried again at the next tick
  const timer = setInterval(() => void drain().catch(() => 0), intervalMs)
  timer.unref()
  return {
    drain,
    stop: async () => {
      clearInterval(timer)
      open = false
      await running.catch(() => 0)
    },
  }
}

async function sendWaiting(options: DispatcherOptions & { readonly clock: () => number }): Promise<number> {
  let sent = 0
  const held = new Set<string>()
  let after = -1
  for (;;) {
    const rows = await waiting(options.database, after)
    for (const row of rows) {
      after = row.position ?? after
      const record = `${row.recordType}/${row.recordId}`
      if (held.has(record)) continue
      if (row.nextAttemptAt > options.clock() || !(await send(row, options))) held.add(record)
      else sent += 1
    }
    if (rows.length < BATCH) return sent
  }
}

function waiting(database: Database, after: number): Promise<OutboxRow[]> {
  return database.rows<OutboxRow>(
    sql`SELECT * FROM outbox WHERE state = 'WAITING' AND position > ${after} ORDER BY position LIMIT ${BATCH}`,
  )
}

async function send(
  row: OutboxRow,
  { source, database, bus, clock, maxAttempts = 10 }: DispatcherOptions & { readonly clock: () => number },
): Promise<boolean> {
  try {
    await bus.publish(toEvent(row, source))
    await database.write((transaction) =>
      transaction.run(sql`UPDATE outbox SET state = 'SENT' WHERE event_id = ${row.eventId}`),
    )
    return true
  } catch (error) {
    const attempts = row.attempts + 1
    const dead = attempts >= maxAttempts
    const backOff = Math.min(LONGEST_BACK_OFF_MS, FIRST_BACK_OFF_MS * 2 ** (attempts - 1))
    const reason = error instanceof Error ? error.message.slice(0, 300) : 'unknown'
    const changes = [
      sql`state = ${dead ? 'DEAD' : 'WAITING'}`,
      sql`attempts = ${attempts}`,
      sql`next_attempt_at = ${clock() + backOff}`,
      sql`last_error = ${reason}`,
    ]
    await database.write((transaction) =>
      transaction.run(sql`UPDATE outbox SET ${join(changes, ', ')} WHERE event_id = ${row.eventId}`),
    )
    return dead
  }
}

function toEvent(row: OutboxRow, source: string): DeliveredEvent {
  const { eventId, type, recordType, recordId, regionCode, at, payload } = row
  // our own column, written as JSON of an object
  return {
    eventId,
    type,
    source,
    recordType,
    recordId,
    regionCode,
    at,
    payload: JSON.parse(payload) as Record<string, unknown>,
  }
}
