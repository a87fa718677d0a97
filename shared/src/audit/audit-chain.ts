import { code, defineTable, instant } from '../database/index.ts'
import type { Vault } from '../vault/index.ts'
import type { AuditEntryRow, AuditRecordRow, NewAuditEntry } from './audit-entry.ts'

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

/**
 * Over the place in the chain and everything that the entry and its records say. Further records come after the end of
 * an entry with one, as each was when entries had no more; what is added later goes there as well.
 */
export function hashOf(
  { records: [first, ...further], ...entry }: NewAuditEntry,
  { sequence, previousHash }: Pick<AuditEntryRow, 'sequence' | 'previousHash'>,
  vault: Vault,
): string {
  const { entryId, at, actorId, actor, role, action } = entry
  const { purpose, decision, traceId, client, operationName, operationHash } = entry
  const sealed = [
    ...[sequence, previousHash, entryId, at, actorId, actor, role, action, ...(first ? namesOf(first) : [])],
    ...[purpose, decision, first?.unmaskedFields, traceId, client, operationName, operationHash],
    ...further.map((record) => [...namesOf(record), record.unmaskedFields]),
  ]
  return vault.seal(JSON.stringify(sealed))
}

/** Which record it is, and where it lies. */
function namesOf(record: AuditRecordRow): readonly (string | null)[] {
  const { recordType, recordId, regionCode, cityCode, countyCode, townCode, villageCode } = record
  return [recordType, recordId, regionCode, cityCode, countyCode, townCode, villageCode]
}

export function sealOf({ sequence, hash }: Pick<AuditChainRow, 'sequence' | 'hash'>, vault: Vault): string {
  return vault.seal(JSON.stringify(['head', sequence, hash]))
}
