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
  listPerParent,
  type Order,
  pageOf,
  pagePerParent,
  sql,
  type Sql,
  type ScopedSql,
  type OpenTable,
} from '@yiwang/shared/database'
import type { HazardFilter } from '../../generated/resolver-types.ts'
import { ofOrganisation, visibleRows } from '../../scope/visible-rows.ts'
import { HazardStep, type HazardRow, type HazardStepRow, FiveImplementations, ListedSupervision } from './entities.ts'

export interface HazardPageArgs {
  readonly filter: HazardFilter | null
  readonly first: number
  readonly after: string | null
}

export interface RegionHazardArgs extends HazardPageArgs {
  readonly regionCode: string
}

/** Newest finding first, then by number. */
export const hazardOrder: readonly Order<HazardRow>[] = [
  { column: 'h.found_on', property: 'foundOn', direction: 'DESC' },
  { column: 'h.hazard_no', property: 'hazardNo', direction: 'ASC' },
]

export function pageOfHazards(
  database: Database,
  scope: RowScope,
  { regionCode, filter, first, after }: RegionHazardArgs,
): Promise<Connection<HazardRow>> {
  return pageOf<HazardRow>(database, {
    select: sql`h.*`,
    from: sql`hazard h`,
    where: all(inRegion(regionCode, 'h'), visibleHazards(scope), matching(filter)),
    order: hazardOrder,
    first,
    after,
  })
}

/** Columns that tie a hazard to what it was found at. */
export type HazardParent = 'organisation_uscc' | 'building_id' | 'inspection_no' | 'case_no'

export interface ParentHazardArgs extends HazardPageArgs {
  readonly parent: HazardParent
  readonly keys: readonly string[]
}

/** The first page of each of many parents. */
export function pageOfHazardsPer(
  database: Database,
  scope: RowScope,
  { parent, keys, filter, first, after }: ParentHazardArgs,
): Promise<Map<string, Connection<HazardRow>>> {
  return pagePerParent<HazardRow>(database, keys, {
    select: sql`h.*`,
    from: sql`hazard h`,
    parent: `h.${parent}`,
    where: all(visibleHazards(scope), matching(filter)),
    order: hazardOrder,
    first,
    after,
  })
}

export async function findHazards(
  database: Database,
  scope: RowScope,
  numbers: readonly string[],
): Promise<Map<string, HazardRow>> {
  const rows = await database.rows<HazardRow>(
    sql`SELECT h.* FROM hazard h WHERE h.hazard_no IN (${join([...numbers])}) AND ${visibleHazards(scope)}`,
  )
  return byKey(rows, ({ hazardNo }) => hazardNo)
}

/** The condition on alias h; an enterprise officer sees the hazards the own organisation is responsible for. */
export function visibleHazards(scope: RowScope): ScopedSql {
  return visibleRows(scope, 'h', ofOrganisation('h.organisation_uscc'))
}

function matching(filter: HazardFilter | null): Sql {
  return all(
    inList('h.status', filter?.statuses),
    inList('h.grade', filter?.grades),
    inList('h.field', filter?.fields),
    inList('h.subject', filter?.subjects),
    inPeriod('h.found_on', filter?.found),
    filter?.overdueAsOf ? overdue(filter.overdueAsOf) : null,
  )
}

/** The deadline had passed and the rectification was not done by that day, whatever became of it later. */
function overdue(asOf: string): Sql {
  return sql`h.deadline < ${asOf} AND (h.rectified_on IS NULL OR h.rectified_on > ${asOf})`
}

/** The first steps of many hazards; they are part of hazards that the caller was already shown. */
export function firstSteps(
  database: Database,
  numbers: readonly string[],
  first: number,
): Promise<Map<string, readonly HazardStepRow[]>> {
  return listPerParent<HazardStepRow>(database, numbers, {
    select: sql`s.*`,
    from: sql`${HazardStep.open} s`,
    parent: 's.hazard_no',
    where: sql`1 = 1`,
    order: [{ column: 's.sequence', property: 'sequence', direction: 'ASC' }],
    first,
  })
}

export function findFiveImplementations(database: Database, numbers: readonly string[]) {
  return findDetails(database, FiveImplementations, numbers)
}

export function findListedSupervisions(database: Database, numbers: readonly string[]) {
  return findDetails(database, ListedSupervision, numbers)
}

async function findDetails<Row extends { readonly hazardNo: string }>(
  database: Database,
  table: OpenTable<Row>,
  numbers: readonly string[],
): Promise<Map<string, Row>> {
  const rows = await database.rows<Row>(
    sql`SELECT d.* FROM ${table.open} d WHERE d.hazard_no IN (${join([...numbers])})`,
  )
  return byKey(rows, ({ hazardNo }) => hazardNo)
}
