import { sql } from '@yiwang/shared/database'
import type { SnapshotEvents } from '@yiwang/shared/events'
import { Building, type BuildingRow } from './modules/building/entities.ts'
import { buildingFacts } from './modules/building/facts.ts'

const PAGE = 1_000

/** Every building as grid governance was told of it, in pages. */
export const snapshotEvents: SnapshotEvents = async function* (database) {
  for (let after: string | undefined = ''; after !== undefined;) {
    const rows: BuildingRow[] = await database.rows<BuildingRow>(
      sql`SELECT b.* FROM ${Building.open} b WHERE b.building_id > ${after} ORDER BY b.building_id LIMIT ${PAGE}`,
    )
    for (const row of rows)
      yield {
        type: 'buildingRegistered',
        recordType: 'Building',
        recordId: row.buildingId,
        regionCode: row.regionCode,
        payload: buildingFacts(row),
      }
    after = rows.length < PAGE ? undefined : rows.at(-1)?.buildingId
  }
}
