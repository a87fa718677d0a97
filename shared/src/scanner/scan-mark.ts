import { code, defineTable, instant } from '../database/index.ts'

/** A scan had its effect on this record at this threshold; it never has it again. */
export interface ScanMarkRow {
  scan: string
  recordId: string
  threshold: string
  at: number
}

export const ScanMark = defineTable<ScanMarkRow>('scan_mark', {
  open: 'which deadlines were announced',
  primary: ['scan', 'recordId', 'threshold'],
  columns: { scan: code(64), recordId: code(64), threshold: code(64), at: instant() },
})
