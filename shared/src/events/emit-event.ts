import { appendRow, type Transaction } from '../database/index.ts'
import { newId } from '../mutation/new-id.ts'
import type { Emission } from './delivered-event.ts'
import { Outbox } from './outbox.ts'

/** Puts an event into the outbox within the transaction of the change it tells of; the dispatcher sends it on. */
export function emitEvent(transaction: Transaction, emission: Emission, now: number): Promise<void> {
  const { type, recordType, recordId, regionCode, payload } = emission
  return appendRow(transaction, Outbox, {
    position: null,
    eventId: newId(now),
    type,
    recordType,
    recordId,
    regionCode,
    payload: JSON.stringify(payload),
    at: now,
    state: 'WAITING',
    attempts: 0,
    nextAttemptAt: now,
    lastError: null,
  })
}
