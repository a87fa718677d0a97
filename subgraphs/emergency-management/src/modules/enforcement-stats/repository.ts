import { aggregateByRegion, type Database, sql, type OwnRegions } from '@yiwang/shared/database'
import type { Period } from '@yiwang/shared/time'

type SqlCount = number | string | null

export function countClues(database: Database, regions: OwnRegions, period: Period | null) {
  return aggregateByRegion<{ clues: SqlCount }>(database, regions, {
    from: sql`enforcement_clue c`,
    alias: 'c',
    select: sql`COUNT(*) AS clues`,
    where: sql`1 = 1`,
    during: { column: 'c.transferred_on', of: 'DAYS', period },
    persons: null,
  })
}

export function countInterviews(database: Database, regions: OwnRegions, period: Period | null) {
  return aggregateByRegion<{ enterprises: SqlCount; departments: SqlCount }>(database, regions, {
    from: sql`interview v`,
    alias: 'v',
    select: sql`
      SUM(CASE WHEN v.target = 'ENTERPRISE' THEN 1 ELSE 0 END) AS enterprises,
      SUM(CASE WHEN v.target = 'DEPARTMENT' THEN 1 ELSE 0 END) AS departments`,
    where: sql`1 = 1`,
    during: { column: 'v.interviewed_on', of: 'DAYS', period },
    persons: null,
  })
}

/** Cases by the day of filing with the penalties decided in them, as the list of the same cases adds up to. */
export function sumCases(database: Database, regions: OwnRegions, period: Period | null) {
  return aggregateByRegion<{ cases: SqlCount; penaltyCents: SqlCount }>(database, regions, {
    from: sql`enforcement_case e`,
    alias: 'e',
    select: sql`COUNT(*) AS cases, SUM(COALESCE(e.penalty_cents, 0)) AS penalty_cents`,
    where: sql`1 = 1`,
    during: { column: 'e.filed_on', of: 'DAYS', period },
    persons: null,
  })
}
