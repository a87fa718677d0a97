import { type Database, join, sql } from '../database/index.ts'
import { Inbox } from './inbox.ts'
import { Outbox } from './outbox.ts'

const KEPT_MS = 30 * 86_400_000
const BATCH = 500

/**
 * Deletes sent events and inbox marks older than 30 days, in small batches so that no lock is held for long. Waiting
 * and dead events stay whatever their age. @returns how many rows went
 */
export async function sweepEvents(database: Database, now: number, signal: AbortSignal): Promise<number> {
  const before = now - KEPT_MS
  let swept = 0
  for (const batch of [sentBatch, inboxBatch]) {
    for (let deleted = BATCH; deleted === BATCH && !signal.aborted; swept += deleted)
      deleted = await batch(database, before)
  }
  return swept
}

/** Positions rise with time, so the oldest sent rows tell whether there is anything to do. */
async function sentBatch(database: Database, before: number): Promise<number> {
  const oldest = await database.rows<{ eventId: string; at: number }>(
    sql`SELECT event_id, at FROM ${Outbox.open} WHERE state = 'SENT' ORDER BY position LIMIT ${BATCH}`,
  )
  const ids = oldest.filter(({ at }) => at < before).map(({ eventId }) => eventId)
  if (ids.length === 0) return 0
  return database.write((transaction) =>
    transaction.run(sql`DELETE FROM ${Outbox.open} WHERE event_id IN (${join(ids)})`),
  )
}

async function inboxBatch(database: Database, before: number): Promise<number> {
  // the newest mark of a source stays: it tells the age of the copies, however long the source is silent
  const old = await database.rows<{ eventId: string }>(
    sql`SELECT i.event_id FROM ${Inbox.open} i WHERE i.at < ${before}
      AND EXISTS (SELECT 1 FROM inbox n WHERE n.source = i.source AND n.at >= i.at
        AND (n.at > i.at OR n.event_id > i.event_id))
      ORDER BY i.at LIMIT ${BATCH}`,
  )
  const ids = old.map(({ eventId }) => eventId)
  if (ids.length === 0) return 0
  return database.write((transaction) =>
    transaction.run(sql`DELETE FROM ${Inbox.open} WHERE event_id IN (${join(ids)})`),
  )
}
