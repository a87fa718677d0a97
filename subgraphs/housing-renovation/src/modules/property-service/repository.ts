import { type Database, join, sql } from '@yiwang/shared/database'
import { rowsByKey } from '../../paging/rows-by-key.ts'
import type { PropertyServiceRow } from './entities.ts'

export async function findPropertyServices(
  database: Database,
  quarterIds: readonly string[],
): Promise<Map<string, PropertyServiceRow>> {
  const rows = await database.rows<PropertyServiceRow>(
    sql`SELECT s.* FROM property_service s WHERE s.quarter_id IN (${join([...quarterIds])})`,
  )
  return rowsByKey(rows, ({ quarterId }) => quarterId)
}
