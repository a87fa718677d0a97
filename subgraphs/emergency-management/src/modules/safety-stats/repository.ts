import { aggregateByRegion, type Database, join, sql, type OwnRegions } from '@yiwang/shared/database'
import type { Period } from '@yiwang/shared/time'
import type { SafetyField } from '../../generated/resolver-types.ts'
import { rectifiedStatuses } from '../hazard/hazard-status.ts'

type SqlCount = number | string | null

/** Hazards of one field, by the day they were found. */
export interface HazardCountRow {
  readonly field: SafetyField
  readonly generalFound: SqlCount
  readonly generalRectified: SqlCount
  readonly majorFound: SqlCount
  readonly majorRectified: SqlCount
  readonly majorFiled: SqlCount
}

const isRectified = sql`h.status IN (${join([...rectifiedStatuses])})`

export function countHazards(database: Database, regions: OwnRegions, period: Period | null) {
  return aggregateByRegion<HazardCountRow>(database, regions, {
    from: sql`hazard h`,
    alias: 'h',
    select: sql`
      SUM(CASE WHEN h.grade = 'GENERAL' THEN 1 ELSE 0 END) AS general_found,
      SUM(CASE WHEN h.grade = 'GENERAL' AND ${isRectified} THEN 1 ELSE 0 END) AS general_rectified,
      SUM(CASE WHEN h.grade = 'MAJOR' THEN 1 ELSE 0 END) AS major_found,
      SUM(CASE WHEN h.grade = 'MAJOR' AND ${isRectified} THEN 1 ELSE 0 END) AS major_rectified,
      SUM(CASE WHEN h.grade = 'MAJOR' AND h.status <> 'DISCOVERED' THEN 1 ELSE 0 END) AS major_filed`,
    where: sql`1 = 1`,
    groupBy: ['h.field'],
    during: { column: 'h.found_on', of: 'DAYS', period },
    persons: null,
  })
}

export interface InspectionSumRow {
  readonly personTimes: SqlCount
  readonly enterpriseVisits: SqlCount
}

export function sumInspections(database: Database, regions: OwnRegions, period: Period | null) {
  return aggregateByRegion<InspectionSumRow>(database, regions, {
    from: sql`inspection i`,
    alias: 'i',
    select: sql`SUM(i.person_times) AS person_times, SUM(i.enterprise_visits) AS enterprise_visits`,
    where: sql`1 = 1`,
    during: { column: 'i.inspected_on', of: 'DAYS', period },
    persons: null,
  })
}
