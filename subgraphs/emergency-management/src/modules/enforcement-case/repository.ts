import type { RowScope } from '@yiwang/shared/caller'
import {
  all,
  type Connection,
  type Database,
  inList,
  inPeriod,
  inRegion,
  listPerParent,
  type Order,
  pageOf,
  pagePerParent,
  sql,
  toCount,
  type Transaction,
  type ScopedSql,
  wholeCity,
} from '@yiwang/shared/database'
import type { Access } from '@yiwang/shared/mutation'
import type { EnforcementCaseFilter } from '../../generated/resolver-types.ts'
import { ofOrganisation, visibleRows } from '../../scope/visible-rows.ts'
import type { HazardRow } from '../hazard/entities.ts'
import { hazardOrder, visibleHazards } from '../hazard/repository.ts'
import { EnforcementStep, type EnforcementCaseRow } from './entities.ts'

export interface CasePageArgs {
  readonly first: number
  readonly after: string | null
}

export interface RegionCaseArgs extends CasePageArgs {
  readonly regionCode: string
  readonly filter: EnforcementCaseFilter | null
}

/** Newest filing first, then by number. */
const order: readonly Order<EnforcementCaseRow>[] = [
  { column: 'e.filed_on', property: 'filedOn', direction: 'DESC' },
  { column: 'e.enforcement_no', property: 'enforcementNo', direction: 'ASC' },
]

export function pageOfCases(
  database: Database,
  scope: RowScope,
  args: RegionCaseArgs,
): Promise<Connection<EnforcementCaseRow>> {
  const { regionCode, filter, first, after } = args
  return pageOf<EnforcementCaseRow>(database, {
    select: sql`e.*`,
    from: sql`enforcement_case e`,
    where: all(
      inRegion(regionCode, 'e'),
      visibleCases(scope),
      inList('e.status', filter?.statuses),
      inPeriod('e.filed_on', filter?.filed),
    ),
    order,
    first,
    after,
  })
}

export function pageOfCasesPerOrganisation(
  database: Database,
  scope: RowScope,
  { organisations, first, after }: CasePageArgs & { readonly organisations: readonly string[] },
): Promise<Map<string, Connection<EnforcementCaseRow>>> {
  return pagePerParent<EnforcementCaseRow>(database, organisations, {
    select: sql`e.*`,
    from: sql`enforcement_case e`,
    parent: 'e.organisation_uscc',
    where: visibleCases(scope),
    order,
    first,
    after,
  })
}

export function firstHazardsOfCases(
  database: Database,
  scope: RowScope,
  { cases, first }: { readonly cases: readonly string[]; readonly first: number },
): Promise<Map<string, readonly HazardRow[]>> {
  return listPerParent<HazardRow>(database, cases, {
    select: sql`h.*`,
    from: sql`enforcement_case_hazard x JOIN hazard h ON h.hazard_no = x.hazard_no`,
    parent: 'x.enforcement_no',
    where: visibleHazards(scope),
    order: hazardOrder,
    first,
  })
}

/** The case locked for change; null when there is none or the caller may not see it. */
export async function lockCase(
  { transaction, scope }: Access,
  enforcementNo: string,
): Promise<EnforcementCaseRow | null> {
  const [row] = await transaction.rows<EnforcementCaseRow>(sql`
    SELECT e.* FROM enforcement_case e
    WHERE e.enforcement_no = ${enforcementNo} AND ${visibleCases(scope)} ${transaction.forUpdate}`)
  return row ?? null
}

export async function caseOf(transaction: Transaction, enforcementNo: string): Promise<EnforcementCaseRow | null> {
  const [row] = await transaction.rows<EnforcementCaseRow>(
    wholeCity('FOUND')`SELECT e.* FROM enforcement_case e WHERE e.enforcement_no = ${enforcementNo}`,
  )
  return row ?? null
}

/** The number of the case's next step; the case is locked. */
export async function nextCaseStep(transaction: Transaction, enforcementNo: string): Promise<number> {
  const [row] = await transaction.rows<{ steps: number | string }>(
    sql`SELECT COUNT(*) AS steps FROM ${EnforcementStep.open} WHERE enforcement_no = ${enforcementNo}`,
  )
  return toCount(row?.steps ?? 0) + 1
}

function visibleCases(scope: RowScope): ScopedSql {
  return visibleRows(scope, 'e', ofOrganisation('e.organisation_uscc'))
}
