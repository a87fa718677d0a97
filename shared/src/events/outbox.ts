import { code, defineTable, generated, instant, integer, json, nullable, text, word } from '../database/index.ts'

/** An event that was written in the same transaction as the change it tells of; the dispatcher sends it on. */
export interface OutboxRow {
  /** given by the database: the order of events of one record, whichever process wrote them */
  position: number | null
  /** ULID; consumers drop an id that they have seen */
  eventId: string
  type: string
  recordType: string
  recordId: string
  regionCode: string
  /** JSON of ids, codes and categories; nothing personal in clear */
  payload: string
  at: number
  state: 'WAITING' | 'SENT' | 'DEAD'
  attempts: number
  nextAttemptAt: number
  lastError: string | null
}

export const Outbox = defineTable<OutboxRow>('outbox', {
  open: 'events on their way to other departments; no caller is shown them',
  primary: ['position'],
  columns: {
    position: generated(),
    eventId: code(),
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
  indices: [['state', 'position']],
})
