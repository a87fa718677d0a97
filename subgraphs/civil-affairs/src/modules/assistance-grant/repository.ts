import type { RowScope } from '@yiwang/shared/caller'
import {
  aggregateByRegion,
  byKey,
  type Connection,
  type Database,
  join,
  pagePerParent,
  sql,
  toCents,
  toCount,
  visibleTo,
  type OwnRegions,
} from '@yiwang/shared/database'
import type { Period } from '@yiwang/shared/time'
import { visiblePersons } from '../person/repository.ts'
import type { AssistanceGrantRow } from './entities.ts'

/** Grants by number, to whoever is responsible for the place where they were paid or got them. */
export async function findGrants(
  database: Database,
  scope: RowScope,
  grants: readonly string[],
): Promise<Map<string, AssistanceGrantRow>> {
  const visible = visibleTo(scope, {
    alias: 'g',
    grid: 'g.grid_code',
    person: (personId) => sql`g.person_id = ${personId}`,
  })
  const rows = await database.rows<AssistanceGrantRow>(
    sql`SELECT g.* FROM assistance_grant g WHERE g.grant_id IN (${join([...grants])}) AND ${visible}`,
  )
  return byKey(rows, ({ grantId }) => grantId)
}

export interface GrantPage {
  readonly persons: readonly string[]
  readonly first: number
  readonly after: string | null
}

/** Grants of persons whom the caller may see, wherever they were paid. */
export function pageOfGrantsPerPerson(
  database: Database,
  scope: RowScope,
  { persons, first, after }: GrantPage,
): Promise<Map<string, Connection<AssistanceGrantRow>>> {
  return pagePerParent<AssistanceGrantRow>(database, persons, {
    select: sql`g.*`,
    from: sql`assistance_grant g JOIN person_copy p ON p.person_id = g.person_id`,
    parent: 'g.person_id',
    where: visiblePersons(scope),
    order: [
      { column: 'g.granted_on', property: 'grantedOn', direction: 'DESC' },
      { column: 'g.grant_id', property: 'grantId', direction: 'ASC' },
    ],
    first,
    after,
  })
}

export interface TemporaryAssistance {
  readonly count: number
  readonly cents: bigint
  readonly fromMedicalAlerts: number
}

/** Temporary assistance (临时救助) by the day it was granted. */
export async function sumTemporaryAssistance(
  database: Database,
  regions: OwnRegions,
  period: Period | null,
): Promise<Map<string, TemporaryAssistance>> {
  const summed = await aggregateByRegion<Record<'grants' | 'amount' | 'fromAlerts', number | string | null>>(
    database,
    regions,
    {
      from: sql`assistance_grant g`,
      alias: 'g',
      select: sql`COUNT(*) AS grants, SUM(g.amount_cents) AS amount, COUNT(g.source_alert_id) AS from_alerts`,
      where: sql`g.kind = 'TEMPORARY_ASSISTANCE'`,
      during: { column: 'g.granted_on', of: 'DAYS', period },
      persons: { amounts: ['amount'] },
    },
  )
  return new Map(
    [...summed].map(([region, [row]]) => [
      region,
      {
        count: toCount(row?.grants ?? 0),
        cents: toCents(row?.amount ?? 0),
        fromMedicalAlerts: toCount(row?.fromAlerts ?? 0),
      },
    ]),
  )
}
