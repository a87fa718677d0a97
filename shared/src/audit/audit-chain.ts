import { code, defineTable, instant } from '../database/index.ts'
import type { Vault } from '../vault/index.ts'
import type { AuditEntryRow } from './audit-entry.ts'

/** Where a department's chain ends: without it nobody would miss the newest entries. One row. */
export interface AuditChainRow {
  chain: string
  /** of the newest entry */
  sequence: number
  hash: string
  /** keyed, over both, so that it can not be set back to an earlier entry by hand */
  seal: string
}

export const AuditChain = defineTable<AuditChainRow>('audit_chain', {
  open: 'the head of the chain holds no row of the audit',
  primary: ['chain'],
  columns: { chain: code(), sequence: instant(), hash: code(43), seal: code(43) },
})

export const CHAIN = 'audit'
/** stands before the first entry */
export const FIRST_HASH = '-'.repeat(43)

/** Everything of an entry but its hash, in the order that hashes are made in; what comes later goes to the end. */
const sealed = [
  'sequence',
  'previousHash',
  'entryId',
  'at',
  'actorId',
  'actor',
  'role',
  'action',
  'recordType',
  'recordId',
  'regionCode',
  'cityCode',
  'countyCode',
  'townCode',
  'villageCode',
  'purpose',
  'decision',
  'unmaskedFields',
  'traceId',
  'client',
  'operationName',
  'operationHash',
] as const satisfies readonly (keyof AuditEntryRow)[]

export function hashOf(row: Omit<AuditEntryRow, 'hash'>, vault: Vault): string {
  return vault.seal(JSON.stringify(sealed.map((name) => row[name])))
}

export function sealOf({ sequence, hash }: Pick<AuditChainRow, 'sequence' | 'hash'>, vault: Vault): string {
  return vault.seal(JSON.stringify(['head', sequence, hash]))
}
