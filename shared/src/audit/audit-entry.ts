import { code, defineTable, instant, json, nullable, regionColumnSet, text, word } from '../database/index.ts'
import type { RegionColumns } from '../region/index.ts'

/** Who did what, when and to which end; every department keeps its own. */
export interface AuditEntryRow extends RegionColumns {
  entryId: string
  at: number
  actorId: string
  /** masked name */
  actor: string
  role: string
  action: string
  recordType: string
  recordId: string
  purpose: string | null
  decision: 'ALLOWED' | 'DENIED'
  /** JSON list */
  unmaskedFields: string
  traceId: string | null
}

export const AuditEntry = defineTable<AuditEntryRow>('audit_entry', {
  primary: ['entryId'],
  columns: {
    entryId: code(),
    at: instant(),
    actorId: code(64),
    actor: text(64),
    role: code(200),
    action: text(100),
    recordType: word(),
    recordId: code(64),
    ...regionColumnSet(),
    purpose: nullable(text()),
    decision: word(),
    unmaskedFields: json(),
    traceId: nullable(code(64)),
  },
  indices: [
    ['countyCode', 'at', 'entryId'],
    ['townCode', 'at', 'entryId'],
  ],
})
