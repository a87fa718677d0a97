import {
  all,
  byKey,
  type Connection,
  type Database,
  join,
  type Order,
  pageOf,
  pagePerParent,
  sql,
  wholeCity,
} from '@yiwang/shared/database'
import type { RowScope } from '@yiwang/shared/caller'
import type { CaseClockRow } from './case-clock.ts'
import { type CaseSearch, casesFrom, matchingCases, visibleCases } from './case-filter.ts'
import type { CaseRow } from './entities.ts'

const newestFirst: readonly Order<CaseRow>[] = [
  { column: 'c.newest_first', property: 'newestFirst', direction: 'ASC' },
  { column: 'c.case_no', property: 'caseNo', direction: 'ASC' },
]

export async function findCases(
  database: Database,
  scope: RowScope,
  numbers: readonly string[],
): Promise<Map<string, CaseRow>> {
  const rows = await database.rows<CaseRow>(
    sql`SELECT c.* FROM governance_case c WHERE c.case_no IN (${join([...numbers])}) AND ${visibleCases(scope, 'c')}`,
  )
  return byKey(rows, ({ caseNo }) => caseNo)
}

/** A list of cases: what is searched and which page of it. */
export interface CasePage extends CaseSearch {
  readonly first: number
  readonly after: string | null
}

export function pageOfCases(database: Database, scope: RowScope, page: CasePage): Promise<Connection<CaseRow>> {
  return pageOf<CaseRow>(database, {
    select: sql`c.*`,
    from: casesFrom(page),
    where: all(matchingCases(page), visibleCases(scope, 'c')),
    order: newestFirst,
    first: page.first,
    after: page.after,
  })
}

/** Pages of the cases in many grids or buildings. */
export function pageOfCasesAt(
  database: Database,
  scope: RowScope,
  place: 'c.grid_code' | 'c.building_id',
  keys: readonly string[],
  page: CasePage,
): Promise<Map<string, Connection<CaseRow>>> {
  return pagePerParent<CaseRow>(database, keys, {
    select: sql`c.*`,
    from: casesFrom(page),
    parent: place,
    where: all(matchingCases(page), visibleCases(scope, 'c')),
    order: newestFirst,
    first: page.first,
    after: page.after,
  })
}

/** Pages of the cases that many persons reported or are subjects of. */
export function pageOfCasesOfPersons(
  database: Database,
  scope: RowScope,
  persons: readonly string[],
  page: CasePage,
): Promise<Map<string, Connection<CaseRow>>> {
  return pagePerParent<CaseRow>(database, persons, {
    select: sql`c.*`,
    from: sql`${casesFrom(page)} JOIN case_person cp ON cp.case_no = c.case_no`,
    parent: 'cp.person_id',
    where: all(matchingCases(page), visibleCases(scope, 'c')),
    order: newestFirst,
    first: page.first,
    after: page.after,
  })
}

/** The clock segments that cover an instant, of cases that the caller was given before. */
export async function findClockSegments(
  database: Database,
  numbers: readonly string[],
  asOf: number,
): Promise<Map<string, CaseClockRow>> {
  const rows = await database.rows<CaseClockRow>(
    wholeCity('FOUND')`
    SELECT k.* FROM case_clock k
    WHERE k.case_no IN (${join([...numbers])}) AND k.from_at <= ${asOf} AND k.until_at > ${asOf}`,
  )
  return byKey(rows, ({ caseNo }) => caseNo)
}
