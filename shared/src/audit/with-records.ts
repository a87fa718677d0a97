import { type Database, join, sql, type Transaction, wholeCity } from '../database/index.ts'
import type { AuditEntryRow, AuditRecordRow, NewAuditEntry } from './audit-entry.ts'

/** Engines limit the parameters of a statement. */
const PAGE = 1_000

/** Entries of the audit, however many, with their records, each in its place. */
export async function withRecords(
  database: Pick<Database | Transaction, 'rows'>,
  entries: readonly AuditEntryRow[],
): Promise<(AuditEntryRow & NewAuditEntry)[]> {
  const ids = entries.map(({ entryId }) => entryId)
  const recordsOf = new Map<string, AuditRecordRow[]>(ids.map((id) => [id, []]))
  for (let start = 0; start < ids.length; start += PAGE) {
    const ofEntries = sql`
      SELECT r.* FROM audit_record r WHERE r.entry_id IN (${join(ids.slice(start, start + PAGE))})
      ORDER BY r.entry_id, r.position`
    const rows = await database.rows<AuditRecordRow>(wholeCity('AUDIT')`${ofEntries}`)
    for (const row of rows) recordsOf.get(row.entryId)?.push(row)
  }
  return entries.map((entry) => ({ ...entry, records: recordsOf.get(entry.entryId) ?? [] }))
}
