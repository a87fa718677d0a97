import { type Connection, emptyConnection } from '@yiwang/shared/database'
import { defineBatch, type RequestContext } from '@yiwang/shared/graphql'
import type { AlertWithPerson, MedicalAidRow } from './entities.ts'
import {
  type AlertPage,
  findAids,
  findAidsOfAlerts,
  findAlerts,
  findAlertsOfCases,
  type Page,
  pageOfAlerts,
  pageOfAlertsPerPerson,
} from './repository.ts'

export const alertById = defineBatch<null, AlertWithPerson | null>(
  (ids, _, { database, scope }) => findAlerts(database, scope, ids),
  () => null,
)

export const alertOfCase = defineBatch<null, AlertWithPerson | null>(
  (cases, _, { database, scope }) => findAlertsOfCases(database, scope, cases),
  () => null,
)

export const alertsOfPerson = defineBatch<Page, Connection<AlertWithPerson>>(
  (persons, page, { database, scope }) => pageOfAlertsPerPerson(database, scope, { ...page, persons }),
  () => emptyConnection,
)

export const aidsOfAlert = defineBatch<{ readonly first: number }, readonly MedicalAidRow[]>(
  (alerts, { first }, { database, scope }) => findAidsOfAlerts(database, scope, { alerts, first }),
  () => [],
)

export const aidById = defineBatch<null, MedicalAidRow | null>(
  (ids, _, { database, scope }) => findAids(database, scope, ids),
  () => null,
)

/** The work list of a region. */
export function alertsInRegion(
  query: AlertPage,
  { database, scope }: RequestContext,
): Promise<Connection<AlertWithPerson>> {
  return pageOfAlerts(database, scope, query)
}
