import { sql, type Transaction, wholeCity } from '@yiwang/shared/database'
import type { BuildingCopyRow } from './entities.ts'

export async function findBuilding(transaction: Transaction, buildingId: string): Promise<BuildingCopyRow | null> {
  const [row] = await transaction.rows<BuildingCopyRow>(
    wholeCity('FOUND', sql`SELECT b.* FROM building_copy b WHERE b.building_id = ${buildingId}`),
  )
  return row ?? null
}
