import {
  byKey,
  type Connection,
  type Database,
  join,
  pagePerParent,
  sql,
  toCents,
  toCount,
  wholeCity,
} from '@yiwang/shared/database'
import type { DangerGrade } from '../../generated/resolver-types.ts'
import type { PageArgs } from '../quarter/repository.ts'
import { Building, type BuildingRow } from './entities.ts'

/** Buildings are public: no scope applies. */
export async function findBuildings(
  database: Database,
  buildingIds: readonly string[],
): Promise<Map<string, BuildingRow>> {
  const rows = await database.rows<BuildingRow>(
    sql`SELECT b.* FROM ${Building.open} b WHERE b.building_id IN (${join([...buildingIds])})`,
  )
  return byKey(rows, ({ buildingId }) => buildingId)
}

export function pageOfBuildings(
  database: Database,
  quarterIds: readonly string[],
  args: PageArgs,
): Promise<Map<string, Connection<BuildingRow>>> {
  return pagePerParent<BuildingRow>(database, quarterIds, {
    select: sql`b.*`,
    from: sql`${Building.open} b`,
    parent: 'b.quarter_id',
    where: sql`1 = 1`,
    order: [{ column: 'b.building_id', property: 'buildingId', direction: 'ASC' }],
    ...args,
  })
}

export interface QuarterTotals {
  readonly households: number
  readonly floorAreaSqmX100: bigint
}

export async function sumBuildings(
  database: Database,
  quarterIds: readonly string[],
): Promise<Map<string, QuarterTotals>> {
  const rows = await database.rows<{ quarterId: string; households: string | number; area: string | number }>(sql`
    SELECT b.quarter_id, SUM(b.household_count) AS households, SUM(b.floor_area_sqm_x100) AS area
    FROM ${Building.open} b WHERE b.quarter_id IN (${join([...quarterIds])}) GROUP BY b.quarter_id`)
  return new Map(
    rows.map((row) => [row.quarterId, { households: toCount(row.households), floorAreaSqmX100: toCents(row.area) }]),
  )
}

/**
 * The worst grade among a building's flats. There is no appraisal of a whole building (the contract appraises flats), and
 * the answer is a grade, not a flat, so it is as public as the building. Letters sort as grades do; a flat that was never
 * appraised says nothing.
 */
export async function worstGrades(
  database: Database,
  buildingIds: readonly string[],
): Promise<Map<string, DangerGrade>> {
  const rows = await database.rows<{ buildingId: string; grade: DangerGrade }>(
    wholeCity('FIGURE')`
    SELECT d.building_id, MAX(d.danger_grade) AS grade FROM dwelling d
    WHERE d.building_id IN (${join([...buildingIds])}) AND d.danger_grade <> 'NOT_APPRAISED' GROUP BY d.building_id`,
  )
  return new Map(rows.map(({ buildingId, grade }) => [buildingId, grade]))
}
