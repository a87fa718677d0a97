import type { RowScope } from '@yiwang/shared/caller'
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
import { visiblePersons } from '../person/repository.ts'
import type { PointsEntryRow, VolunteerRow } from './entities.ts'

export async function findVolunteers(
  database: Database,
  scope: RowScope,
  persons: readonly string[],
): Promise<Map<string, VolunteerRow>> {
  const rows = await database.rows<VolunteerRow>(sql`
    SELECT v.* FROM volunteer v JOIN person_copy p ON p.person_id = v.person_id
    WHERE v.person_id IN (${join([...persons])}) AND ${visiblePersons(scope)}`)
  return byKey(rows, ({ personId }) => personId)
}

/** Hundredths of hours served; activities after which somebody complained do not count. */
export async function sumHours(database: Database, persons: readonly string[]): Promise<Map<string, bigint>> {
  const rows = await database.rows<{ personId: string; hours: number | string }>(
    wholeCity('FOUND')`
    SELECT s.person_id, SUM(s.hours_x100) AS hours FROM volunteer_service s
    WHERE s.person_id IN (${join([...persons])}) AND s.complained = 0 GROUP BY s.person_id`,
  )
  return new Map(rows.map(({ personId, hours }) => [personId, toCents(hours)]))
}

/** The balance is the sum of the ledger. */
export async function sumPoints(database: Database, persons: readonly string[]): Promise<Map<string, number>> {
  const rows = await database.rows<{ personId: string; points: number | string }>(
    wholeCity('FOUND')`
    SELECT e.person_id, SUM(e.delta) AS points FROM points_entry e
    WHERE e.person_id IN (${join([...persons])}) GROUP BY e.person_id`,
  )
  return new Map(rows.map(({ personId, points }) => [personId, toCount(points)]))
}

export interface LedgerPage {
  readonly first: number
  readonly after: string | null
}

/** Ledgers of volunteers whom the caller was already shown, newest entries first. */
export function pageOfLedgers(
  database: Database,
  persons: readonly string[],
  { first, after }: LedgerPage,
): Promise<Map<string, Connection<PointsEntryRow>>> {
  return pagePerParent<PointsEntryRow>(database, persons, {
    select: sql`e.*`,
    from: wholeCity('FOUND')`points_entry e`,
    parent: 'e.person_id',
    where: sql`1 = 1`,
    order: [
      { column: 'e.at', property: 'at', direction: 'DESC' },
      { column: 'e.entry_id', property: 'entryId', direction: 'ASC' },
    ],
    first,
    after,
  })
}
