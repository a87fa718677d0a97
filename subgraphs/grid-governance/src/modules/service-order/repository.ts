import {
  aggregateByRegion,
  all,
  byKey,
  type Connection,
  type Database,
  inList,
  inRange,
  inRegion,
  join,
  pageOf,
  raw,
  sql,
  visibleTo,
  type ScopedSql,
  type OwnRegions,
} from '@yiwang/shared/database'
import type { RowScope } from '@yiwang/shared/caller'
import { instantRange, type Period } from '@yiwang/shared/time'
import type { ServiceOrderFilter, ServiceOrderTier } from '../../generated/resolver-types.ts'
import type { ServiceOrderRow } from './entities.ts'

/** Orders in scope; a citizen sees the own ones (契约: 本人点单), a grid worker those of the villages of their grids. */
export function visibleOrders(scope: RowScope, alias: string): ScopedSql {
  return visibleTo(scope, {
    alias,
    person: (personId) => sql`${raw(`${alias}.requested_by_person_id`)} = ${personId}`,
  })
}

export async function findServiceOrders(
  database: Database,
  scope: RowScope,
  numbers: readonly string[],
): Promise<Map<string, ServiceOrderRow>> {
  const rows = await database.rows<ServiceOrderRow>(
    sql`SELECT s.* FROM service_order s WHERE s.order_no IN (${join([...numbers])}) AND ${visibleOrders(scope, 's')}`,
  )
  return byKey(rows, ({ orderNo }) => orderNo)
}

export interface ServiceOrderSearch {
  readonly regionCode: string
  readonly filter: ServiceOrderFilter
  readonly first: number
  readonly after: string | null
}

export function pageOfServiceOrders(
  database: Database,
  scope: RowScope,
  { regionCode, filter, first, after }: ServiceOrderSearch,
): Promise<Connection<ServiceOrderRow>> {
  return pageOf<ServiceOrderRow>(database, {
    select: sql`s.*`,
    from: sql`service_order s`,
    where: all(
      inRegion(regionCode, 's'),
      visibleOrders(scope, 's'),
      inList('s.status', filter.statuses),
      inList('s.tier', filter.tiers),
      inRange('s.listed_at', instantRange(filter.listed)),
      filter.organisationUscc ? sql`s.assigned_uscc = ${filter.organisationUscc}` : null,
    ),
    order: [
      { column: 's.listed_at', property: 'listedAt', direction: 'DESC' },
      { column: 's.order_no', property: 'orderNo', direction: 'ASC' },
    ],
    first,
    after,
  })
}

/** Orders without a tier are listed but not yet assigned. */
export interface TierCount {
  readonly tier: ServiceOrderTier | null
  readonly orders: number
  readonly completed: number
}

export function countServiceOrders(database: Database, regions: OwnRegions, period: Period | null) {
  return aggregateByRegion<TierCount>(database, regions, {
    from: sql`service_order s`,
    alias: 's',
    select: sql`COUNT(*) AS orders, SUM(CASE WHEN s.status = 'CLOSED' THEN 1 ELSE 0 END) AS completed`,
    where: sql`1 = 1`,
    groupBy: ['tier'],
    during: { column: 's.listed_at', of: 'INSTANTS', period },
    persons: {},
  })
}
