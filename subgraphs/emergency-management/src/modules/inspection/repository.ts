import type { RowScope } from '@yiwang/shared/caller'
import {
  all,
  byKey,
  type Connection,
  type Database,
  inList,
  inPeriod,
  inRegion,
  join,
  type Order,
  pageOf,
  pagePerParent,
  sql,
  type Transaction,
  type ScopedSql,
  wholeCity,
} from '@yiwang/shared/database'
import type { Access } from '@yiwang/shared/mutation'
import type { Period } from '@yiwang/shared/time'
import type { InspectionFilter } from '../../generated/resolver-types.ts'
import { ofOrganisation, visibleRows } from '../../scope/visible-rows.ts'
import type { InspectionRow } from './entities.ts'

interface PageArgs {
  readonly first: number
  readonly after: string | null
}

export interface OrganisationInspectionArgs extends PageArgs {
  readonly period: Period | null
}

export interface RegionInspectionArgs extends PageArgs {
  readonly regionCode: string
  readonly filter: InspectionFilter | null
}

/** Newest inspection first, then by number. */
const order: readonly Order<InspectionRow>[] = [
  { column: 'i.inspected_on', property: 'inspectedOn', direction: 'DESC' },
  { column: 'i.inspection_no', property: 'inspectionNo', direction: 'ASC' },
]

export function pageOfInspections(
  database: Database,
  scope: RowScope,
  args: RegionInspectionArgs,
): Promise<Connection<InspectionRow>> {
  const { regionCode, filter, first, after } = args
  return pageOf<InspectionRow>(database, {
    select: sql`i.*`,
    from: sql`inspection i`,
    where: all(
      inRegion(regionCode, 'i'),
      visibleInspections(scope),
      inList('i.kind', filter?.kinds),
      inList('i.field', filter?.fields),
      inPeriod('i.inspected_on', filter?.period),
    ),
    order,
    first,
    after,
  })
}

export function pageOfInspectionsPerOrganisation(
  database: Database,
  scope: RowScope,
  { organisations, period, first, after }: OrganisationInspectionArgs & { readonly organisations: readonly string[] },
): Promise<Map<string, Connection<InspectionRow>>> {
  return pagePerParent<InspectionRow>(database, organisations, {
    select: sql`i.*`,
    from: sql`inspection i`,
    parent: 'i.organisation_uscc',
    where: all(visibleInspections(scope), inPeriod('i.inspected_on', period)),
    order,
    first,
    after,
  })
}

export async function findInspections(
  database: Database,
  scope: RowScope,
  numbers: readonly string[],
): Promise<Map<string, InspectionRow>> {
  const rows = await database.rows<InspectionRow>(
    sql`SELECT i.* FROM inspection i WHERE i.inspection_no IN (${join([...numbers])}) AND ${visibleInspections(scope)}`,
  )
  return byKey(rows, ({ inspectionNo }) => inspectionNo)
}

export async function lastInspectionDays(
  database: Database,
  scope: RowScope,
  organisations: readonly string[],
): Promise<Map<string, string>> {
  const rows = await database.rows<{ uscc: string; lastOn: string }>(sql`
    SELECT i.organisation_uscc AS uscc, MAX(i.inspected_on) AS last_on FROM inspection i
    WHERE i.organisation_uscc IN (${join([...organisations])}) AND ${visibleInspections(scope)}
    GROUP BY i.organisation_uscc`)
  return new Map(rows.map(({ uscc, lastOn }) => [uscc, lastOn]))
}

/** An inspection that an input names, as far as the caller may see it. */
export async function findInspection(
  { transaction, scope }: Access,
  inspectionNo: string,
): Promise<InspectionRow | null> {
  const [row] = await transaction.rows<InspectionRow>(
    sql`SELECT i.* FROM inspection i WHERE i.inspection_no = ${inspectionNo} AND ${visibleInspections(scope)}`,
  )
  return row ?? null
}

export async function inspectionOf(transaction: Transaction, inspectionNo: string): Promise<InspectionRow | null> {
  const [row] = await transaction.rows<InspectionRow>(
    wholeCity('FOUND')`SELECT i.* FROM inspection i WHERE i.inspection_no = ${inspectionNo}`,
  )
  return row ?? null
}

function visibleInspections(scope: RowScope): ScopedSql {
  return visibleRows(scope, 'i', ofOrganisation('i.organisation_uscc'))
}
