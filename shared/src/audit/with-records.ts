import { type Database, join, sql, type Transaction, wholeCity } from '../database/index.ts'
import type { AuditEntryRow, AuditRecordRow, NewAuditEntry } from './audit-entry.ts'

/** Entries of the audit with their records, each in its place. */
export async function withRecords(
  database: Pick<Database | Transaction, 'rows'>,
  entries: readonly AuditEntryRow[],
): Promise<(AuditEntryRow & NewAuditEntry)[]> {
  if (entries.length === 0) return []
  const ofEntries = sql`
    SELECT r.* FROM audit_record r WHERE r.entry_id IN (${join(entries.map(({ entryId }) => entryId))})
    ORDER BY r.entry_id, r.position`
  const rows = await database.rows<AuditRecordRow>(wholeCity('AUDIT')`${ofEntries}`)
  const recordsOf = new Map<string, AuditRecordRow[]>(entries.map(({ entryId }) => [entryId, []]))
  for (const row of rows) recordsOf.get(row.entryId)?.push(row)
  return entries.map((entry) => ({ ...entry, records: recordsOf.get(entry.entryId) ?? [] }))
}
