import { code, defineTable, instant } from '../database/index.ts'

/** Which instance does a piece of background work until when; advisory, never the guard of a result. */
export interface LeaseRow {
  name: string
  holder: string
  expiresAt: number
}

export const Lease = defineTable<LeaseRow>('lease', {
  open: 'which process runs the scans',
  primary: ['name'],
  columns: { name: code(64), holder: code(64), expiresAt: instant() },
})
