import { code, defineTable, instant, text } from '../database/index.ts'

/** A creating call that was carried out: the same token and content give the first result again. */
export interface ClientTokenRow {
  actorId: string
  mutation: string
  token: string
  /** SHA-256 of the input */
  contentHash: string
  recordId: string
  at: number
}

export const ClientToken = defineTable<ClientTokenRow>('client_token', {
  open: "a caller's tokens are looked up by the caller's own id",
  primary: ['actorId', 'mutation', 'token'],
  columns: {
    actorId: code(64),
    mutation: code(64),
    token: text(100),
    contentHash: code(64),
    recordId: code(64),
    at: instant(),
  },
})
