import { code, defineTable, instant } from '../database/index.ts'

/** An event that this department has taken in; the same id again has no effect. */
export interface InboxRow {
  eventId: string
  at: number
}

export const Inbox = defineTable<InboxRow>('inbox', {
  primary: ['eventId'],
  columns: { eventId: code(), at: instant() },
  indices: [['at']],
})
