import { type Database, join, type OpenTable, sql } from '../database/index.ts'
import { reasonOf } from '../errors/index.ts'
import { EventBusUnavailable } from './event-bus.ts'

/** What outbox and parked events have in common. */
export interface QueuedRow {
  readonly position: number | null
  readonly eventId: string
  readonly recordType: string
  readonly recordId: string
  readonly attempts: number
  readonly nextAttemptAt: number
}

export interface QueueWork<Row extends QueuedRow> {
  readonly database: Database
  readonly table: OpenTable<Row>
  readonly clock: () => number
  /** failures after which a row is put aside as a dead letter */
  readonly maxAttempts: number
  readonly signal: AbortSignal
  readonly handle: (row: Row) => Promise<void>
  /** called with the handled rows of each page */
  readonly settle: (rows: readonly Row[]) => Promise<void>
}

const PAGE = 200
const FIRST_BACK_OFF_MS = 500
const LONGEST_BACK_OFF_MS = 300_000

/**
 * Works through the waiting rows in order per record: while one fails, later ones of its record wait; after
 * `maxAttempts` it is put aside and the record goes on. @returns how many were handled
 */
export async function drainQueue<Row extends QueuedRow>(work: QueueWork<Row>): Promise<number> {
  const held = new Set<string>()
  let handled = 0
  let after = -1
  while (!work.signal.aborted) {
    const rows = await waitingRows<Row>(work, after)
    handled += await handlePage(rows, held, work)
    if (rows.length < PAGE) break
    after = rows.at(-1)?.position ?? after
  }
  return handled
}

function waitingRows<Row extends QueuedRow>({ database, table }: QueueWork<Row>, after: number): Promise<Row[]> {
  return database.rows<Row>(
    sql`SELECT * FROM ${table.open} WHERE state = 'WAITING' AND position > ${after} ORDER BY position LIMIT ${PAGE}`,
  )
}

async function handlePage<Row extends QueuedRow>(
  rows: readonly Row[],
  held: Set<string>,
  work: QueueWork<Row>,
): Promise<number> {
  const handled: Row[] = []
  try {
    for (const row of rows) {
      if (work.signal.aborted) break
      const outcome = held.has(recordOf(row)) ? 'held' : await handleRow(row, work)
      if (outcome === 'held') held.add(recordOf(row))
      if (outcome === 'handled') handled.push(row)
    }
  } finally {
    if (handled.length > 0) await work.settle(handled)
  }
  return handled.length
}

async function handleRow<Row extends QueuedRow>(row: Row, work: QueueWork<Row>): Promise<'handled' | 'held' | 'dead'> {
  if (row.nextAttemptAt > work.clock()) return 'held'
  try {
    await work.handle(row)
    return 'handled'
  } catch (error) {
    // the way is blocked, not the row: the whole round ends and nothing is counted
    if (error instanceof EventBusUnavailable) throw error
    return (await recordFailure(row, error, work)) ? 'dead' : 'held'
  }
}

/** @returns true when it was the last attempt */
async function recordFailure<Row extends QueuedRow>(row: Row, error: unknown, work: QueueWork<Row>): Promise<boolean> {
  const attempts = row.attempts + 1
  const dead = attempts >= work.maxAttempts
  const changes = [
    sql`state = ${dead ? 'DEAD' : 'WAITING'}`,
    sql`attempts = ${attempts}`,
    sql`next_attempt_at = ${work.clock() + backOffMs(attempts)}`,
    sql`last_error = ${storedReasonOf(error)}`,
  ]
  await work.database.write((transaction) =>
    transaction.run(
      sql`UPDATE ${work.table.open} SET ${join(changes, ', ')} WHERE event_id = ${row.eventId} AND state = 'WAITING'`,
    ),
  )
  return dead
}

/** Doubles from half a second to five minutes. */
export function backOffMs(attempts: number): number {
  return Math.min(LONGEST_BACK_OFF_MS, FIRST_BACK_OFF_MS * 2 ** (attempts - 1))
}

/** Fits the column. */
export function storedReasonOf(error: unknown): string {
  return reasonOf(error).slice(0, 300)
}

function recordOf({ recordType, recordId }: QueuedRow): string {
  return `${recordType}/${recordId}`
}
