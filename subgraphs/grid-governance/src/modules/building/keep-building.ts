import { sql, type Transaction } from '@yiwang/shared/database'
import type { BuildingRegistered } from '@yiwang/shared/events'
import { insertRow } from '@yiwang/shared/mutation'
import { regionColumns } from '@yiwang/shared/region'
import { BuildingCopy } from './entities.ts'
import { Grid } from '../grid/entities.ts'

/**
 * Takes in what the housing department told of a building. The grid is this department's own: that of a known building
 * stays, a new one belongs to the village's grid where there is only one.
 */
export async function keepBuilding(
  transaction: Transaction,
  { buildingId, villageCode, name }: BuildingRegistered,
): Promise<void> {
  const known = await transaction.rows(
    sql`SELECT b.building_id FROM ${BuildingCopy.open} b WHERE b.building_id = ${buildingId}`,
  )
  if (known.length > 0)
    await transaction.run(sql`UPDATE ${BuildingCopy.open} SET name = ${name} WHERE building_id = ${buildingId}`)
  else
    await insertRow(transaction, BuildingCopy, {
      ...{ buildingId, name, gridCode: await onlyGridOf(transaction, villageCode) },
      ...regionColumns(villageCode),
    })
}

async function onlyGridOf(transaction: Transaction, villageCode: string): Promise<string | null> {
  const grids = await transaction.rows<{ gridCode: string }>(
    sql`SELECT g.grid_code FROM ${Grid.open} g WHERE g.village_code = ${villageCode} AND g.kind = 'BASIC' LIMIT 2`,
  )
  return grids.length === 1 ? (grids[0]?.gridCode ?? null) : null
}
