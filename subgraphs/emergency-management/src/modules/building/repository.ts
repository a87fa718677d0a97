import { type Database, join, toCount, wholeCity } from '@yiwang/shared/database'

/**
 * Fire hazards of each building that are not written off. The grade they lead to is public in the contract and must be
 * the same for everyone, so all of the building's hazards count, whoever asks.
 */
export async function countOpenFireHazards(
  database: Database,
  buildings: readonly string[],
): Promise<Map<string, number>> {
  const rows = await database.rows<{ buildingId: string; hazards: number | string }>(
    wholeCity('FIGURE')`
    SELECT h.building_id, COUNT(*) AS hazards FROM hazard h
    WHERE h.building_id IN (${join([...buildings])}) AND h.field = 'FIRE' AND h.status <> 'WRITTEN_OFF'
    GROUP BY h.building_id`,
  )
  return new Map(rows.map(({ buildingId, hazards }) => [buildingId, toCount(hazards)]))
}
