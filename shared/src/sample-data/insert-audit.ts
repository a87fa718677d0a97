import { appendAudit, type AuditRecord } from '../audit/index.ts'
import type { Transaction } from '../database/index.ts'

/** An entry of the time before the loading, when no client said what it was. */
export type SampleAuditRecord = Omit<AuditRecord, 'client' | 'operationName' | 'operationHash'>

/** As `insertAll` does with other rows: the audit is a chain, in the order of time. */
export async function insertAudit(
  transaction: Transaction,
  records: readonly SampleAuditRecord[],
  inserted: (rows: number) => void,
): Promise<void> {
  const ordered = records.toSorted((a, b) => a.at - b.at)
  const unknown = { client: null, operationName: null, operationHash: null }
  await appendAudit(
    transaction,
    ordered.map((record) => ({ ...record, ...unknown })),
  )
  inserted(records.length)
}
