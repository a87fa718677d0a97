import {
  aggregateByRegion,
  all,
  type Connection,
  type Database,
  inList,
  inRegion,
  join,
  pageOf,
  sql,
  toCount,
} from '@yiwang/shared/database'
import type { ServiceStationKind } from '../../generated/resolver-types.ts'
import { groupBy } from '../../group-by.ts'
import { CanteenSubsidy, ServiceStation, type CanteenSubsidyRow, type ServiceStationRow } from './entities.ts'

/** Stations are public: no scope applies. */
export function pageOfStations(
  database: Database,
  {
    region,
    kinds,
    first,
    after,
  }: {
    readonly region: string
    readonly kinds: readonly ServiceStationKind[] | null
    readonly first: number
    readonly after: string | null
  },
): Promise<Connection<ServiceStationRow>> {
  return pageOf<ServiceStationRow>(database, {
    select: sql`s.*`,
    from: sql`${ServiceStation.open} s`,
    where: all(inRegion(region, 's'), inList('s.kind', kinds)),
    order: [
      { column: 's.opened_on', property: 'openedOn', direction: 'DESC' },
      { column: 's.station_no', property: 'stationNo', direction: 'ASC' },
    ],
    first,
    after,
  })
}

/** The subsidies of many stations, newest first. */
export async function findSubsidies(
  database: Database,
  stations: readonly string[],
): Promise<Map<string, CanteenSubsidyRow[]>> {
  const rows = await database.rows<CanteenSubsidyRow>(sql`
    SELECT c.* FROM ${CanteenSubsidy.open} c WHERE c.station_no IN (${join([...stations])})
    ORDER BY c.granted_on DESC, c.subsidy_id`)
  return groupBy(rows, ({ stationNo }) => stationNo)
}

export interface StationCounts {
  readonly neighbourhoodHomes: number
  /** neighbourhood homes with a canteen */
  readonly communityCanteens: number
  readonly autismBeneficiaries: number
  /** 街道社工站 and 社区社工室 */
  readonly socialWorkStations: number
}

export async function countStations(
  database: Database,
  regions: readonly string[],
): Promise<Map<string, StationCounts>> {
  const counted = await aggregateByRegion<Record<keyof StationCounts, number | string | null>>(database, regions, {
    from: sql`${ServiceStation.open} s`,
    alias: 's',
    select: sql`
      SUM(CASE WHEN s.kind = 'NEIGHBOURHOOD_HOME' THEN 1 ELSE 0 END) AS neighbourhood_homes,
      SUM(CASE WHEN s.kind = 'NEIGHBOURHOOD_HOME' AND s.canteen = 1 THEN 1 ELSE 0 END) AS community_canteens,
      SUM(CASE WHEN s.kind = 'AUTISM_CENTRE' THEN s.beneficiaries ELSE 0 END) AS autism_beneficiaries,
      SUM(CASE WHEN s.kind IN ('STREET_SOCIAL_WORK_STATION', 'COMMUNITY_SOCIAL_WORK_ROOM') THEN 1 ELSE 0 END)
        AS social_work_stations`,
    where: sql`1 = 1`,
    persons: { exact: ['neighbourhoodHomes', 'communityCanteens', 'socialWorkStations'] },
  })
  return new Map(
    [...counted].map(([region, [row]]) => [
      region,
      {
        neighbourhoodHomes: toCount(row?.neighbourhoodHomes ?? 0),
        communityCanteens: toCount(row?.communityCanteens ?? 0),
        autismBeneficiaries: toCount(row?.autismBeneficiaries ?? 0),
        socialWorkStations: toCount(row?.socialWorkStations ?? 0),
      },
    ]),
  )
}
