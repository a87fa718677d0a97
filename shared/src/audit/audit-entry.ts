import { code, defineTable, instant, json, nullable, regionColumnSet, text, word } from '../database/index.ts'
import type { RegionColumns } from '../region/index.ts'

/** Who did or saw what, when, why and to which end, before it is sealed. */
export interface AuditRecord extends RegionColumns {
  entryId: string
  at: number
  actorId: string
  /** masked name */
  actor: string
  role: string
  /** the mutation; `read` for a look at a person */
  action: string
  recordType: string
  recordId: string
  purpose: string | null
  decision: 'ALLOWED' | 'DENIED'
  /** JSON list */
  unmaskedFields: string
  /** name and version of the client's program, as it says itself */
  client: string | null
  /** name of the client's operation, and the SHA-256 of its normalised text */
  operationName: string | null
  operationHash: string | null
  traceId: string | null
}

/** A record in its department's chain; append-only. */
export interface AuditEntryRow extends AuditRecord {
  /** 1, 2, 3 …; null: written before there was a chain, and adopted by its first append */
  sequence: number | null
  /** the hash of the entry before */
  previousHash: string | null
  /** keyed, over everything else of the row */
  hash: string | null
}

export const AuditEntry = defineTable<AuditEntryRow>('audit_entry', {
  regional: true,
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
    client: nullable(text()),
    operationName: nullable(text(100)),
    operationHash: nullable(code(64)),
    sequence: nullable(instant()),
    previousHash: nullable(code(43)),
    hash: nullable(code(43)),
  },
  indices: [
    ['countyCode', 'at', 'entryId'],
    ['townCode', 'at', 'entryId'],
    ['recordId', 'at', 'entryId'],
    ['sequence'],
  ],
})
