import { byKey, type Database, join, sql } from '@yiwang/shared/database'
import { type BuildingCopyRow, BuildingCopy } from './entities.ts'

export async function findBuildings(database: Database, ids: readonly string[]): Promise<Map<string, BuildingCopyRow>> {
  const rows = await database.rows<BuildingCopyRow>(
    sql`SELECT b.* FROM ${BuildingCopy.open} b WHERE b.building_id IN (${join([...ids])})`,
  )
  return byKey(rows, ({ buildingId }) => buildingId)
}
