import { appendAudit, type AuditHeading, type AuditRecordRow } from '../audit/index.ts'
import type { Transaction } from '../database/index.ts'

/** An entry of the time before the loading, when no client said what it was, with its one record. */
export type SampleAuditRecord = Omit<AuditHeading, 'client' | 'operationName' | 'operationHash'> &
  Omit<AuditRecordRow, 'position'>

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
    ordered.map((record) => ({ ...record, ...unknown, records: [{ ...record, position: 0 }] })),
  )
  inserted(records.length)
}
