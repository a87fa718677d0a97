import { aggregateByRegion, type Database, listPerParent, sql, type OwnRegions } from '@yiwang/shared/database'
import { type Period } from '@yiwang/shared/time'
import { LeaderReception, type LeaderReceptionRow } from './entities.ts'

/** Receptions of petitions that the caller was given before, newest first. */
export function firstReceptionsOfCases(database: Database, cases: readonly string[], first: number) {
  return listPerParent<LeaderReceptionRow>(database, cases, {
    select: sql`r.*`,
    from: sql`${LeaderReception.open} r`,
    parent: 'r.case_no',
    where: sql`1 = 1`,
    order: [
      { column: 'r.received_on', property: 'receivedOn', direction: 'DESC' },
      { column: 'r.reception_id', property: 'receptionId', direction: 'ASC' },
    ],
    first,
    maximum: 50,
  })
}

/** Petitions registered in the period, of those closed, and the leaders' receptions of those. */
export function countPetitions(database: Database, regions: OwnRegions, period: Period | null) {
  return aggregateByRegion<{ registered: number; closed: number; receptions: number }>(database, regions, {
    from: sql`governance_case c LEFT JOIN (
      SELECT r.case_no, COUNT(*) AS receptions FROM leader_reception r GROUP BY r.case_no) t ON t.case_no = c.case_no`,
    alias: 'c',
    select: sql`COUNT(*) AS registered, SUM(CASE WHEN c.closed_at IS NOT NULL THEN 1 ELSE 0 END) AS closed,
      SUM(COALESCE(t.receptions, 0)) AS receptions`,
    where: sql`c.kind = 'PETITION'`,
    during: { column: 'c.reported_at', of: 'INSTANTS', period },
    persons: {},
  })
}
