import type { RowScope } from '@yiwang/shared/caller'
import { aggregateByRegion, byKey, type Database, join, sql, toCount, type OwnRegions } from '@yiwang/shared/database'
import { visiblePerson } from '../person/repository.ts'
import type { EnrolmentRow } from './entities.ts'

export async function findEnrolments(
  database: Database,
  scope: RowScope,
  query: { readonly persons: readonly string[]; readonly year: number },
): Promise<Map<string, EnrolmentRow>> {
  const rows = await database.rows<EnrolmentRow>(sql`
    SELECT e.* FROM enrolment e JOIN person_copy p ON p.person_id = e.person_id
    WHERE e.person_id IN (${join([...query.persons])}) AND e.year = ${query.year} AND ${visiblePerson(scope)}`)
  return byKey(rows, ({ personId }) => personId)
}

/** Residents of a region and how many of them are insured. */
export interface EnrolmentCounts {
  readonly persons: number
  readonly enrolled: number
  readonly listed: number
  readonly listedEnrolled: number
}

/**
 * 困难群众 are the residents with a low-income category; only an ACTIVE enrolment of the year counts. One statement
 * for any regions.
 */
export async function countEnrolments(
  database: Database,
  regions: OwnRegions,
  year: number,
): Promise<Map<string, EnrolmentCounts>> {
  const answer = await aggregateByRegion<Record<keyof EnrolmentCounts, string>>(database, regions, {
    from: sql`person_copy p LEFT JOIN enrolment e ON e.person_id = p.person_id AND e.year = ${year} AND e.status = 'ACTIVE'`,
    alias: 'p',
    select: sql`COUNT(*) AS persons, COUNT(e.person_id) AS enrolled,
      SUM(CASE WHEN p.low_income_category <> 'NONE' THEN 1 ELSE 0 END) AS listed,
      SUM(CASE WHEN p.low_income_category <> 'NONE' AND e.person_id IS NOT NULL THEN 1 ELSE 0 END) AS listed_enrolled`,
    where: sql`p.active = 1`,
    persons: { cells: [sql`p.low_income_category`] },
  })
  return new Map([...answer].flatMap(([region, rows]) => rows.map((row) => [region, countsOf(row)] as const)))
}

function countsOf(row: Record<keyof EnrolmentCounts, string>): EnrolmentCounts {
  return {
    persons: toCount(row.persons),
    enrolled: toCount(row.enrolled),
    listed: toCount(row.listed),
    listedEnrolled: toCount(row.listedEnrolled),
  }
}
