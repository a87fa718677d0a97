import {
  all,
  containsKeyword,
  empty,
  inList,
  inRange,
  inRegion,
  join,
  raw,
  sql,
  type Sql,
  visibleTo,
  type ScopedSql,
} from '@yiwang/shared/database'
import type { RowScope } from '@yiwang/shared/caller'
import { instantRange } from '@yiwang/shared/time'
import type { CaseFilter, SlaState } from '../../generated/resolver-types.ts'

/** Cases in scope; a citizen sees those reported by or concerning themselves (契约: 本人上报或为当事人的事项). */
export function visibleCases(scope: RowScope, alias: string): ScopedSql {
  return visibleTo(scope, {
    alias,
    grid: `${alias}.grid_code`,
    person: (personId) =>
      sql`${raw(`${alias}.case_no`)} IN (SELECT i.case_no FROM case_person i WHERE i.person_id = ${personId})`,
  })
}

/** A filter whose moment is fixed: `asOf` is always given. */
export interface CaseSearch {
  readonly filter: CaseFilter
  readonly asOf: number
  /** the region that is searched, where one is given */
  readonly regionCode?: string
}

/**
 * `governance_case c`; with the clock segment `k` that covers the moment when clock states are asked for, and narrowed
 * to a department's cases by a join, which is three times faster on MariaDB than asking each case of a district.
 */
export function casesFrom({ filter: { slaStates, departmentUscc }, asOf, regionCode }: CaseSearch): Sql {
  const department = departmentUscc ? sql` JOIN ${handledBy(departmentUscc)} ON d.case_no = c.case_no` : empty
  return sql`governance_case c${department}${slaStates ? clockAt(slaStates, asOf, regionCode) : empty}`
}

/** 承办或协办. */
function handledBy(uscc: string): Sql {
  return sql`(SELECT r.case_no FROM governance_case r WHERE r.responsible_uscc = ${uscc}
    UNION SELECT h.case_no FROM case_assistance h WHERE h.uscc = ${uscc}) d`
}

/** Cases that were not accepted by then have no segment; the region lets the engine begin with the clocks. */
function clockAt(states: readonly SlaState[], asOf: number, regionCode: string | undefined): Sql {
  const at = sql`case_clock k ON k.case_no = c.case_no AND k.from_at <= ${asOf} AND k.until_at > ${asOf}`
  if (states.includes('NOT_STARTED')) return sql` LEFT JOIN ${at}`
  return regionCode === undefined ? sql` JOIN ${at}` : sql` JOIN ${at} AND ${inRegion(regionCode, 'k')}`
}

/** The rows of `casesFrom` that match. */
export function matchingCases({ filter, asOf, regionCode }: CaseSearch): Sql {
  return all(
    regionCode === undefined ? null : inRegion(regionCode, 'c'),
    inList('c.status', filter.statuses),
    inList('c.category', filter.categories),
    inList('c.source', filter.sources),
    inList('c.kind', filter.kinds),
    filter.handling ? sql`c.handling = ${filter.handling}` : null,
    inRange('c.reported_at', instantRange(filter.reported)),
    filter.keyword === null || filter.keyword === undefined ? null : containsKeyword('c.title', filter.keyword),
    filter.slaStates ? inSlaStates(filter.slaStates, asOf) : null,
  )
}

function inSlaStates(states: readonly SlaState[], asOf: number): Sql {
  return states.length === 0
    ? sql`1 = 0`
    : sql`(${join(
        states.map((state) => inSlaState(state, asOf)),
        ' OR ',
      )})`
}

/** The same rules as `slaStateAt`, as conditions on the segment `k`. */
function inSlaState(state: SlaState, asOf: number): Sql {
  switch (state) {
    case 'NOT_STARTED':
      return sql`k.case_no IS NULL`
    case 'ON_TRACK':
      return sql`k.clock_state = 'RUNNING' AND k.warn_at > ${asOf}`
    case 'ABOUT_TO_TIME_OUT':
      return sql`k.clock_state = 'RUNNING' AND k.warn_at <= ${asOf} AND k.due_at > ${asOf}`
    case 'OVERDUE':
      return sql`k.clock_state = 'RUNNING' AND k.due_at <= ${asOf}`
    case 'MET':
    case 'MISSED':
    case 'PAUSED':
      return sql`k.clock_state = ${state}`
  }
}
