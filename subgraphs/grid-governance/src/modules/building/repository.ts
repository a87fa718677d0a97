import { byKey, type Database, join, sql, wholeCity } from '@yiwang/shared/database'
import type { BuildingCopyRow } from './entities.ts'

export async function findBuildings(database: Database, ids: readonly string[]): Promise<Map<string, BuildingCopyRow>> {
  const rows = await database.rows<BuildingCopyRow>(
    wholeCity('FOUND', sql`SELECT b.* FROM building_copy b WHERE b.building_id IN (${join([...ids])})`),
  )
  return byKey(rows, ({ buildingId }) => buildingId)
}
