import type { RowScope } from '@yiwang/shared/caller'
import { aggregateByRegion, type Database, sql, type Sql, toCount, visibleTo } from '@yiwang/shared/database'

/** The condition on person_copy p for records of a person: region, own grids, or the caller's own. */
export function visiblePersons(scope: RowScope): Sql {
  return visibleTo(scope, { alias: 'p', grid: 'p.grid_code', person: (personId) => sql`p.person_id = ${personId}` })
}

/** The condition on person_copy p for what concerns a whole household: a citizen sees the own one. */
export function visibleHouseholds(scope: RowScope): Sql {
  return visibleTo(scope, {
    alias: 'p',
    grid: 'p.grid_code',
    person: (personId) =>
      sql`p.household_id IN (SELECT own.household_id FROM person_copy own WHERE own.person_id = ${personId})`,
  })
}

/** Residents known to the department who have neither moved out nor died, by region. */
export async function countResidents(database: Database, regions: readonly string[]): Promise<Map<string, number>> {
  const counted = await aggregateByRegion<{ residents: number | string }>(database, regions, {
    from: sql`person_copy p`,
    alias: 'p',
    select: sql`COUNT(*) AS residents`,
    where: sql`p.active = 1`,
  })
  return new Map([...counted].map(([region, rows]) => [region, toCount(rows[0]?.residents ?? 0)]))
}
