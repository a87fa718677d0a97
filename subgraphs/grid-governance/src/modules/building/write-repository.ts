import { type Transaction, sql } from '@yiwang/shared/database'
import { type BuildingCopyRow, BuildingCopy } from './entities.ts'

export async function findBuilding(transaction: Transaction, buildingId: string): Promise<BuildingCopyRow | null> {
  const [row] = await transaction.rows<BuildingCopyRow>(
    sql`SELECT b.* FROM ${BuildingCopy.open} b WHERE b.building_id = ${buildingId}`,
  )
  return row ?? null
}
