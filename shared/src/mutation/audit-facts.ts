import { AuditEntry, type AuditEntryRow } from '../audit/audit-entry.ts'
import type { Caller } from '../caller/index.ts'
import { appendRow, type Transaction } from '../database/index.ts'
import { regionColumns } from '../region/index.ts'
import { maskName } from '../privacy/index.ts'
import { newId } from './new-id.ts'

/** What the audit keeps of a call of a mutation. */
export interface AuditFacts {
  readonly caller: Caller
  readonly action: string
  readonly recordType: string
  readonly recordId: string
  readonly regionCode: string
  readonly decision: AuditEntryRow['decision']
  readonly now: number
  readonly traceId: string
}

export function writeAudit(transaction: Transaction, facts: AuditFacts): Promise<void> {
  const { caller, action, recordType, recordId, regionCode, decision, now, traceId } = facts
  return appendRow(transaction, AuditEntry, {
    entryId: newId(now),
    at: now,
    actorId: caller.id,
    actor: maskName(caller.displayName),
    role: caller.roles.join(','),
    action,
    recordType,
    recordId,
    ...regionColumns(regionCode),
    purpose: caller.purpose,
    decision,
    unmaskedFields: '[]',
    traceId: traceId === '' ? null : traceId,
  })
}
