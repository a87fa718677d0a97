import {
  aggregateByRegion,
  all,
  type Database,
  type During,
  inList,
  type OwnRegions,
  type PersonFigures,
  sql,
  type Sql,
} from '@yiwang/shared/database'
import { beijingDate, type Period, startOfDay } from '@yiwang/shared/time'
import type { CaseCategory, CaseHandling } from '../../generated/resolver-types.ts'

export interface CaseStatsArgs {
  readonly asOf: number
  readonly period: Period | null
  readonly handling: CaseHandling | null
  readonly categories: readonly CaseCategory[] | null
}

/** Accepted by `asOf`; the handling must have been known by then. Nothing later than `asOf` counts. */
function acceptedBy({ asOf, handling, categories }: CaseStatsArgs): Sql {
  return all(
    sql`c.accepted_at <= ${asOf}`,
    handling === null ? null : sql`c.handling = ${handling} AND c.handled_at <= ${asOf}`,
    inList('c.category', categories),
  )
}

function acceptedIn(period: Period | null): During {
  return { column: 'c.accepted_at', of: 'INSTANTS', period }
}

/** Figures of cases may be asked for one handling and some categories, and then for all. */
const filtered: PersonFigures = { cells: [sql`c.category`, sql`c.handling`] }

export interface CategoryCount {
  readonly category: CaseCategory
  readonly accepted: number
  readonly closed: number
  readonly acceptedToday: number
}

export function countCases(database: Database, regions: OwnRegions, args: CaseStatsArgs) {
  const today = startOfDay(beijingDate(args.asOf))
  return aggregateByRegion<CategoryCount>(database, regions, {
    from: sql`governance_case c`,
    alias: 'c',
    select: sql`COUNT(*) AS accepted, SUM(CASE WHEN c.closed_at <= ${args.asOf} THEN 1 ELSE 0 END) AS closed,
      SUM(CASE WHEN c.accepted_at >= ${today} THEN 1 ELSE 0 END) AS accepted_today`,
    where: acceptedBy(args),
    groupBy: ['category'],
    during: acceptedIn(args.period),
    persons: filtered,
  })
}

export interface ClockCount {
  readonly aboutToTimeOut: number
  readonly overdue: number
}

/** Cases whose clock runs at `asOf` and has reached the warning window or the deadline. */
export function countClocks(database: Database, regions: OwnRegions, args: CaseStatsArgs) {
  const { asOf } = args
  return aggregateByRegion<ClockCount>(database, regions, {
    from: sql`case_clock k JOIN governance_case c ON c.case_no = k.case_no`,
    alias: 'k',
    select: sql`SUM(CASE WHEN k.due_at > ${asOf} THEN 1 ELSE 0 END) AS about_to_time_out,
      SUM(CASE WHEN k.due_at <= ${asOf} THEN 1 ELSE 0 END) AS overdue`,
    where: sql`k.clock_state = 'RUNNING' AND k.until_at > ${asOf} AND k.from_at <= ${asOf} AND k.warn_at <= ${asOf}
      AND ${acceptedBy(args)}`,
    during: acceptedIn(args.period),
    persons: filtered,
  })
}

/** 12345: accepted in the period, of those closed, and of those evaluated the satisfied. */
export function countHotlineOrders(database: Database, regions: OwnRegions, period: Period | null) {
  return aggregateByRegion<{ accepted: number; closed: number; evaluated: number; satisfied: number }>(
    database,
    regions,
    {
      from: sql`governance_case c`,
      alias: 'c',
      select: sql`COUNT(*) AS accepted, SUM(CASE WHEN c.closed_at IS NOT NULL THEN 1 ELSE 0 END) AS closed,
      SUM(CASE WHEN c.evaluation_satisfied IS NOT NULL THEN 1 ELSE 0 END) AS evaluated,
      SUM(CASE WHEN c.evaluation_satisfied = 1 THEN 1 ELSE 0 END) AS satisfied`,
      where: sql`c.kind = 'HOTLINE' AND c.accepted_at IS NOT NULL`,
      during: acceptedIn(period),
      persons: filtered,
    },
  )
}
