import { code, defineTable, instant } from '../database/index.ts'

/** An event that this department has taken in; the same id again has no effect. */
export interface InboxRow {
  eventId: string
  /** department that sent it */
  source: string
  /** when it was taken in */
  at: number
}

export const Inbox = defineTable<InboxRow>('inbox', {
  open: 'which events were taken in; no caller is shown it',
  primary: ['eventId'],
  columns: { eventId: code(), source: code(), at: instant() },
  indices: [['at'], ['source', 'at']],
})
