import { code, defineTable, generated, instant, integer, json, nullable, text, word } from '../database/index.ts'

/**
 * An event of another department that could not be taken in yet. It lies with the receiver, so that one receiver's
 * failure holds up neither the sender nor the others.
 */
export interface ParkedEventRow {
  /** given by the database: the order of arrival */
  position: number | null
  eventId: string
  source: string
  type: string
  recordType: string
  recordId: string
  regionCode: string
  payload: string
  at: number
  state: 'WAITING' | 'DEAD'
  attempts: number
  nextAttemptAt: number
  lastError: string | null
}

export const ParkedEvent = defineTable<ParkedEventRow>('parked_event', {
  open: 'events that wait for another; no caller is shown them',
  primary: ['position'],
  columns: {
    position: generated(),
    eventId: code(),
    source: code(),
    type: code(64),
    recordType: code(64),
    recordId: code(64),
    regionCode: code(12),
    payload: json(),
    at: instant(),
    state: word(),
    attempts: integer(),
    nextAttemptAt: instant(),
    lastError: nullable(text(300)),
  },
  unique: [['eventId']],
  indices: [
    ['state', 'position'],
    ['source', 'recordType', 'recordId'],
  ],
})
