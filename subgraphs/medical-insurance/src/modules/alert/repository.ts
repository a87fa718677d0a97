import type { RowScope } from '@yiwang/shared/caller'
import {
  all,
  byKey,
  checkFirst,
  type Connection,
  type Database,
  inList,
  inRange,
  inRegion,
  join,
  listPerParent,
  type Order,
  pageOf,
  pagePerParent,
  sql,
  type Sql,
  visibleTo,
  type ScopedSql,
} from '@yiwang/shared/database'
import { instantRange, type Period } from '@yiwang/shared/time'
import type { AlertRule, AlertStatus } from '../../generated/resolver-types.ts'
import { timedStatuses } from './deadlines.ts'
import type { AlertWithPerson, MedicalAidRow } from './entities.ts'

/** A grid worker sees the alerts of the own grids, a citizen the own ones. */
export function visibleAlert(scope: RowScope): ScopedSql {
  return visibleTo(scope, { alias: 'a', grid: 'a.grid_code', person: (id) => sql`a.person_id = ${id}` })
}

export const alertColumns = sql`a.*, p.id_hash AS person_id_hash, p.display_name AS person_display_name`
export const alertTables = sql`medical_alert a JOIN person_copy p ON p.person_id = a.person_id`

const newestFirst: readonly Order<AlertWithPerson>[] = [
  { column: 'a.raised_at', property: 'raisedAt', direction: 'DESC' },
  { column: 'a.alert_id', property: 'alertId', direction: 'ASC' },
]

export async function findAlerts(
  database: Database,
  scope: RowScope,
  ids: readonly string[],
): Promise<Map<string, AlertWithPerson>> {
  const rows = await database.rows<AlertWithPerson>(
    sql`SELECT ${alertColumns} FROM ${alertTables} WHERE a.alert_id IN (${join([...ids])}) AND ${visibleAlert(scope)}`,
  )
  return byKey(rows, ({ alertId }) => alertId)
}

/** The newest alert that is linked to each case. */
export async function findAlertsOfCases(
  database: Database,
  scope: RowScope,
  cases: readonly string[],
): Promise<Map<string, AlertWithPerson>> {
  const rows = await database.rows<AlertWithPerson>(sql`
    SELECT ${alertColumns} FROM ${alertTables}
    WHERE a.case_no IN (${join([...cases])}) AND ${visibleAlert(scope)}
    ORDER BY a.raised_at ASC, a.alert_id DESC`)
  return new Map(rows.flatMap((row) => (row.caseNo === null ? [] : [[row.caseNo, row] as const])))
}

export interface AlertFilter {
  readonly statuses?: readonly AlertStatus[] | null | undefined
  readonly rules?: readonly AlertRule[] | null | undefined
  readonly raised?: Period | null | undefined
  readonly overdueAsOf?: number | null | undefined
}

export interface Page {
  readonly first: number
  readonly after: string | null
}

export interface AlertPage extends Page {
  readonly region: string
  readonly filter: AlertFilter
}

export function pageOfAlerts(
  database: Database,
  scope: RowScope,
  query: AlertPage,
): Promise<Connection<AlertWithPerson>> {
  const { region, filter, first, after } = query
  return pageOf<AlertWithPerson>(database, {
    select: alertColumns,
    from: alertTables,
    where: all(inRegion(region, 'a'), visibleAlert(scope), ...matching(filter)),
    order: newestFirst,
    first,
    after,
  })
}

function matching({ statuses, rules, raised, overdueAsOf }: AlertFilter): (Sql | null)[] {
  const overdue =
    typeof overdueAsOf === 'number' ? all(sql`a.due_at < ${overdueAsOf}`, inList('a.status', timedStatuses)) : null
  return [inList('a.status', statuses), inList('a.rule', rules), inRange('a.raised_at', instantRange(raised)), overdue]
}

export function pageOfAlertsPerPerson(
  database: Database,
  scope: RowScope,
  { persons, first, after }: Page & { readonly persons: readonly string[] },
): Promise<Map<string, Connection<AlertWithPerson>>> {
  return pagePerParent<AlertWithPerson>(database, persons, {
    select: alertColumns,
    from: alertTables,
    parent: 'a.person_id',
    where: visibleAlert(scope),
    order: newestFirst,
    first,
    after,
  })
}

/** The first aids of each alert, in the order they were granted; whoever sees the alert sees its aids. */
export function findAidsOfAlerts(
  database: Database,
  scope: RowScope,
  { alerts, first }: { readonly alerts: readonly string[]; readonly first: number },
): Promise<Map<string, MedicalAidRow[]>> {
  return listPerParent<MedicalAidRow>(database, alerts, {
    select: sql`d.*`,
    from: sql`medical_aid d JOIN medical_alert a ON a.alert_id = d.alert_id`,
    parent: 'd.alert_id',
    where: visibleAlert(scope),
    order: [
      { column: 'd.granted_on', property: 'grantedOn', direction: 'ASC' },
      { column: 'd.aid_id', property: 'aidId', direction: 'ASC' },
    ],
    first: checkFirst(first, 20),
  })
}

export async function findAids(
  database: Database,
  scope: RowScope,
  ids: readonly string[],
): Promise<Map<string, MedicalAidRow>> {
  const rows = await database.rows<MedicalAidRow>(sql`
    SELECT d.* FROM medical_aid d JOIN medical_alert a ON a.alert_id = d.alert_id
    WHERE d.aid_id IN (${join([...ids])}) AND ${visibleAlert(scope)}`)
  return byKey(rows, ({ aidId }) => aidId)
}
