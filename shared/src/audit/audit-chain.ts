import { code, defineTable, instant } from '../database/index.ts'
import type { Vault } from '../vault/index.ts'
import type { AuditEntryRow, AuditRecord } from './audit-entry.ts'

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

/** What an entry says, in the order that hashes are made in; what comes later goes to the end. */
const sealed = [
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
] as const satisfies readonly (keyof AuditRecord)[]

/** Over the place in the chain and everything that the entry says. */
export function hashOf(
  record: AuditRecord,
  { sequence, previousHash }: Pick<AuditEntryRow, 'sequence' | 'previousHash'>,
  vault: Vault,
): string {
  return vault.seal(JSON.stringify([sequence, previousHash, ...sealed.map((name) => record[name])]))
}

export function sealOf({ sequence, hash }: Pick<AuditChainRow, 'sequence' | 'hash'>, vault: Vault): string {
  return vault.seal(JSON.stringify(['head', sequence, hash]))
}
