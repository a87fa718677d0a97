import { everyRow } from '@yiwang/shared/testing'
import { createHash } from 'node:crypto'
import { type Database, raw } from '@yiwang/shared/database'

/** A digest of all rows of each table, but of those left out. */
export async function checksums(database: Database, leftOut: readonly string[]): Promise<Record<string, string>> {
  const found: Record<string, string> = {}
  for (const { options } of database.tables) {
    const tableName = options.name
    if (leftOut.includes(tableName)) continue
    const rows = await database.rows(everyRow`SELECT * FROM ${raw(tableName)}`)
    const lines = rows.map((row) => JSON.stringify(row)).sort()
    found[tableName] = createHash('sha256').update(lines.join('\n')).digest('hex')
  }
  return found
}
