import { byKey, type Database, join, sql } from '@yiwang/shared/database'
import { PropertyService, type PropertyServiceRow } from './entities.ts'

export async function findPropertyServices(
  database: Database,
  quarterIds: readonly string[],
): Promise<Map<string, PropertyServiceRow>> {
  const rows = await database.rows<PropertyServiceRow>(
    sql`SELECT s.* FROM ${PropertyService.open} s WHERE s.quarter_id IN (${join([...quarterIds])})`,
  )
  return byKey(rows, ({ quarterId }) => quarterId)
}
