import {
  byKey,
  type Connection,
  type Database,
  join,
  listPerParent,
  pagePerParent,
  raw,
  sql,
  toCount,
  visibleTo,
  type ScopedSql,
  wholeCity,
} from '@yiwang/shared/database'
import type { RowScope } from '@yiwang/shared/caller'
import { roundCount } from '@yiwang/shared/disclosure'
import type { PageArgs } from '../grid/repository.ts'
import type { PersonRow } from '../person/entities.ts'
import type { HouseholdRow } from './entities.ts'

/** Households in scope; a citizen sees the own one (契约: 本户). */
export function visibleHouseholds(scope: RowScope, alias: string): ScopedSql {
  return visibleTo(scope, {
    alias,
    grid: `${alias}.grid_code`,
    person: (personId) =>
      sql`${raw(`${alias}.household_id`)} IN (SELECT o.household_id FROM person o WHERE o.person_id = ${personId})`,
  })
}

export async function findHouseholds(
  database: Database,
  scope: RowScope,
  ids: readonly string[],
): Promise<Map<string, HouseholdRow>> {
  const rows = await database.rows<HouseholdRow>(
    sql`SELECT h.* FROM household h WHERE h.household_id IN (${join([...ids])}) AND ${visibleHouseholds(scope, 'h')}`,
  )
  return byKey(rows, ({ householdId }) => householdId)
}

export function pageOfHouseholds(
  database: Database,
  scope: RowScope,
  grids: readonly string[],
  { first, after }: PageArgs,
): Promise<Map<string, Connection<HouseholdRow>>> {
  return pagePerParent<HouseholdRow>(database, grids, {
    select: sql`h.*`,
    from: sql`household h`,
    parent: 'h.grid_code',
    where: visibleHouseholds(scope, 'h'),
    order: [{ column: 'h.household_id', property: 'householdId', direction: 'ASC' }],
    first,
    after,
  })
}

/** How many households a grid has is public: whoever sees all of them is told exactly, others a multiple of five. */
export async function countHouseholds(
  database: Database,
  scope: RowScope,
  grids: readonly string[],
): Promise<Map<string, number>> {
  const rows = await database.rows<{ gridCode: string; households: number | string; seen: number | string }>(
    wholeCity('FIGURE')`
    SELECT h.grid_code, COUNT(*) AS households, SUM(CASE WHEN ${visibleHouseholds(scope, 'h')} THEN 1 ELSE 0 END) AS seen
    FROM household h WHERE h.grid_code IN (${join([...grids])}) GROUP BY h.grid_code`,
  )
  return new Map(
    rows.map(({ gridCode, households, seen }) => {
      const count = toCount(households)
      return [gridCode, toCount(seen) === count ? count : roundCount(count)]
    }),
  )
}

/** Registered members; the scope is that of the household, so a citizen sees the own family. */
export function firstMembers(database: Database, scope: RowScope, households: readonly string[], first: number) {
  return listPerParent<PersonRow>(database, households, {
    select: sql`p.*`,
    from: sql`person p`,
    parent: 'p.household_id',
    where: sql`p.resident_status = 'ACTIVE' AND ${visibleHouseholds(scope, 'p')}`,
    order: [{ column: 'p.person_id', property: 'personId', direction: 'ASC' }],
    first,
    maximum: 30,
  })
}

export async function countMembers(
  database: Database,
  scope: RowScope,
  households: readonly string[],
): Promise<Map<string, number>> {
  const rows = await database.rows<{ householdId: string; members: number }>(sql`
    SELECT p.household_id, COUNT(*) AS members FROM person p
    WHERE p.household_id IN (${join([...households])}) AND p.resident_status = 'ACTIVE' AND ${visibleHouseholds(scope, 'p')}
    GROUP BY p.household_id`)
  return new Map(rows.map(({ householdId, members }) => [householdId, members]))
}
