import type { RowScope } from '@yiwang/shared/caller'
import {
  all,
  byKey,
  type Connection,
  type Database,
  inList,
  inRange,
  inRegion,
  join,
  listPerParent,
  type Order,
  pageOf,
  sql,
  visibleTo,
  type ScopedSql,
} from '@yiwang/shared/database'
import { instantRange } from '@yiwang/shared/time'
import type { AssistanceApplicationFilter } from '../../generated/resolver-types.ts'
import { AssistanceStep, type AssistanceApplicationRow, type AssistanceStepRow } from './entities.ts'

/** Clerks see the applications of their region, grid workers those of their grids, citizens their own. */
export function visibleApplications(scope: RowScope): ScopedSql {
  return visibleTo(scope, {
    alias: 'a',
    grid: 'a.grid_code',
    person: (personId) => sql`a.person_id = ${personId}`,
  })
}

const newestFirst: readonly Order<AssistanceApplicationRow>[] = [
  { column: 'a.submitted_at', property: 'submittedAt', direction: 'DESC' },
  { column: 'a.application_no', property: 'applicationNo', direction: 'ASC' },
]

export async function findApplications(
  database: Database,
  scope: RowScope,
  numbers: readonly string[],
): Promise<Map<string, AssistanceApplicationRow>> {
  const rows = await database.rows<AssistanceApplicationRow>(sql`
    SELECT a.* FROM assistance_application a
    WHERE a.application_no IN (${join([...numbers])}) AND ${visibleApplications(scope)}`)
  return byKey(rows, ({ applicationNo }) => applicationNo)
}

export interface ApplicationPage {
  readonly region: string
  readonly filter: AssistanceApplicationFilter | null
  readonly first: number
  readonly after: string | null
}

export function pageOfApplications(
  database: Database,
  scope: RowScope,
  { region, filter, first, after }: ApplicationPage,
): Promise<Connection<AssistanceApplicationRow>> {
  return pageOf<AssistanceApplicationRow>(database, {
    select: sql`a.*`,
    from: sql`assistance_application a`,
    where: all(
      inRegion(region, 'a'),
      visibleApplications(scope),
      inList('a.status', filter?.statuses),
      inList('a.kind', filter?.kinds),
      inRange('a.submitted_at', instantRange(filter?.submitted)),
      filter?.fromAlertOnly === true && sql`a.source_alert_id IS NOT NULL`,
    ),
    order: newestFirst,
    first,
    after,
  })
}

/** The first applications that each case led to. */
export function firstApplicationsOfCases(
  database: Database,
  scope: RowScope,
  { cases, first }: { readonly cases: readonly string[]; readonly first: number },
): Promise<Map<string, AssistanceApplicationRow[]>> {
  return listPerParent<AssistanceApplicationRow>(database, cases, {
    select: sql`a.*`,
    from: sql`assistance_application a`,
    parent: 'a.source_case_no',
    where: visibleApplications(scope),
    order: newestFirst,
    first,
  })
}

/** The first steps of many applications, from the beginning; the applications were already shown to the caller. */
export function firstSteps(
  database: Database,
  numbers: readonly string[],
  first: number,
): Promise<Map<string, AssistanceStepRow[]>> {
  return listPerParent<AssistanceStepRow>(database, numbers, {
    select: sql`s.*`,
    from: sql`${AssistanceStep.open} s`,
    parent: 's.application_no',
    where: sql`1 = 1`,
    order: [{ column: 's.sequence', property: 'sequence', direction: 'ASC' }],
    first,
  })
}
