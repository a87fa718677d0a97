import { code, defineTable, instant, integer, json, nullable, regionColumnSet, text, word } from '../database/index.ts'
import type { RegionColumns } from '../region/index.ts'

/** Who did or saw something, when, why and to which end. */
export interface AuditHeading {
  entryId: string
  at: number
  actorId: string
  /** masked name */
  actor: string
  role: string
  /** the mutation; `read` for looks at persons */
  action: string
  /** in which all of its records lie */
  countyCode: string | null
  purpose: string | null
  decision: 'ALLOWED' | 'DENIED'
  /** name and version of the client's program, as it says itself */
  client: string | null
  /** name of the client's operation, and the SHA-256 of its normalised text */
  operationName: string | null
  operationHash: string | null
  traceId: string | null
}

/** An entry in its department's chain; append-only. */
export interface AuditEntryRow extends AuditHeading {
  /** 1, 2, 3 …; null: written before there was a chain, and adopted by its first append */
  sequence: number | null
  /** the hash of the entry before */
  previousHash: string | null
  /** keyed, over everything else of the row and all of its records */
  hash: string | null
}

/** One record that was touched or shown. A request shows hundreds, so that what they share stands once, in the entry. */
export interface AuditRecordRow extends RegionColumns {
  entryId: string
  /** 0, 1, 2 … in the entry */
  position: number
  recordType: string
  recordId: string
  /** JSON list */
  unmaskedFields: string
}

/** An entry before it has a place in the chain, with at least one record. */
export interface NewAuditEntry extends AuditHeading {
  readonly records: readonly AuditRecordRow[]
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
    countyCode: nullable(code(12)),
    purpose: nullable(text()),
    decision: word(),
    traceId: nullable(code(64)),
    client: nullable(text()),
    operationName: nullable(text(100)),
    operationHash: nullable(code(64)),
    sequence: nullable(instant()),
    previousHash: nullable(code(43)),
    hash: nullable(code(43)),
  },
  indices: [['countyCode', 'at', 'entryId'], ['sequence']],
})

export const AuditRecord = defineTable<AuditRecordRow>('audit_record', {
  regional: true,
  primary: ['entryId', 'position'],
  columns: {
    entryId: code(),
    position: integer(),
    recordType: word(),
    recordId: code(64),
    ...regionColumnSet(),
    unmaskedFields: json(),
  },
  indices: [['recordId']],
})
