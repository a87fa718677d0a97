import type { RowScope } from '@yiwang/shared/caller'
import {
  aggregateByRegion,
  byKey,
  type Database,
  join,
  sql,
  type Sql,
  toCount,
  visibleTo,
  type ScopedSql,
  type OwnRegions,
} from '@yiwang/shared/database'
import { holdsOn } from '../../holds-on.ts'
import type { PersonCopyRow } from './entities.ts'

/** The condition on person_copy p for records of a person: region, own grids, or the caller's own. */
export function visiblePersons(scope: RowScope): ScopedSql {
  return visibleTo(scope, { alias: 'p', grid: 'p.grid_code', person: (personId) => sql`p.person_id = ${personId}` })
}

/** The condition on person_copy p for what concerns a whole household: a citizen sees the own one. */
export function visibleHouseholds(scope: RowScope): ScopedSql {
  return visibleTo(scope, {
    alias: 'p',
    grid: 'p.grid_code',
    person: (personId) =>
      sql`p.household_id IN (SELECT own.household_id FROM person_copy own WHERE own.person_id = ${personId})`,
  })
}

export async function findPersons(
  database: Database,
  scope: RowScope,
  ids: readonly string[],
): Promise<Map<string, PersonCopyRow>> {
  const rows = await database.rows<PersonCopyRow>(
    sql`SELECT p.* FROM person_copy p WHERE p.person_id IN (${join([...ids])}) AND ${visiblePersons(scope)}`,
  )
  return byKey(rows, ({ personId }) => personId)
}

/** Any member of each household in sight, by household. */
export async function findPersonsOfHouseholds(
  database: Database,
  scope: RowScope,
  households: readonly string[],
): Promise<Map<string, PersonCopyRow>> {
  const rows = await database.rows<PersonCopyRow>(
    sql`SELECT p.* FROM person_copy p WHERE p.household_id IN (${join([...households])}) AND ${visibleHouseholds(scope)}`,
  )
  return new Map(rows.flatMap((row) => (row.householdId === null ? [] : [[row.householdId, row] as const])))
}

/** Residents known to the department who have neither moved out nor died on the day, by region. */
export async function countResidents(
  database: Database,
  regions: OwnRegions,
  day: string,
): Promise<Map<string, number>> {
  const counted = await aggregateByRegion<{ residents: number | string }>(database, regions, {
    from: sql`person_copy p`,
    alias: 'p',
    select: sql`COUNT(*) AS residents`,
    where: sql`p.active = 1`,
    // the residents without a category are what the categories leave of all
    persons: { cells: [categoryOn(day)] },
  })
  return new Map([...counted].map(([region, rows]) => [region, toCount(rows[0]?.residents ?? 0)]))
}

function categoryOn(day: string): Sql {
  return sql`(SELECT MAX(l.category) FROM low_income_record l
    WHERE l.person_id = p.person_id AND l.category <> 'NONE' AND ${holdsOn('l', day)})`
}
