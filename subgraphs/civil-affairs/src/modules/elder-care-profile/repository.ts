import type { RowScope } from '@yiwang/shared/caller'
import { aggregateByRegion, byKey, type Database, join, sql, toCount, type OwnRegions } from '@yiwang/shared/database'
import { visiblePersons } from '../person/repository.ts'
import type { ElderCareProfileRow } from './entities.ts'

export async function findProfiles(
  database: Database,
  scope: RowScope,
  persons: readonly string[],
): Promise<Map<string, ElderCareProfileRow>> {
  const rows = await database.rows<ElderCareProfileRow>(sql`
    SELECT e.* FROM elder_care_profile e JOIN person_copy p ON p.person_id = e.person_id
    WHERE e.person_id IN (${join([...persons])}) AND ${visiblePersons(scope)}`)
  return byKey(rows, ({ personId }) => personId)
}

/** 家庭养老床位, where their users live. */
export async function countHomeCareBeds(database: Database, regions: OwnRegions): Promise<Map<string, number>> {
  const counted = await aggregateByRegion<{ beds: number | string }>(database, regions, {
    from: sql`elder_care_profile e JOIN person_copy p ON p.person_id = e.person_id`,
    alias: 'p',
    select: sql`COUNT(*) AS beds`,
    where: sql`e.home_care_bed = 1`,
    persons: {},
  })
  return new Map([...counted].map(([region, [row]]) => [region, toCount(row?.beds ?? 0)]))
}
