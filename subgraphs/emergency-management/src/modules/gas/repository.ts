import type { RowScope } from '@yiwang/shared/caller'
import {
  aggregateByRegion,
  all,
  type Connection,
  type Database,
  inPeriod,
  inRegion,
  join,
  pageOf,
  sql,
  type Transaction,
  wholeCity,
  type OwnRegions,
} from '@yiwang/shared/database'
import type { Period } from '@yiwang/shared/time'
import { visibleRows } from '../../scope/visible-rows.ts'
import { rectifiedStatuses } from '../hazard/hazard-status.ts'
import type { GasInspectionRow } from './entities.ts'

type SqlCount = number | string | null

export interface GasPageArgs {
  readonly regionCode: string
  readonly period: Period | null
  readonly first: number
  readonly after: string | null
}

/** Newest batch first, then by number. */
export function pageOfGasInspections(
  database: Database,
  scope: RowScope,
  { regionCode, period, first, after }: GasPageArgs,
): Promise<Connection<GasInspectionRow>> {
  return pageOf<GasInspectionRow>(database, {
    select: sql`g.*`,
    from: sql`gas_inspection g`,
    where: all(inRegion(regionCode, 'g'), visibleRows(scope, 'g'), inPeriod('g.inspected_on', period)),
    order: [
      { column: 'g.inspected_on', property: 'inspectedOn', direction: 'DESC' },
      { column: 'g.gas_inspection_no', property: 'gasInspectionNo', direction: 'ASC' },
    ],
    first,
    after,
  })
}

export interface GasSumRow {
  readonly commercialUsers: SqlCount
  readonly stations: SqlCount
  readonly longKm: SqlCount
  readonly mediumKm: SqlCount
  readonly lowKm: SqlCount
  readonly households: SqlCount
}

export function sumGasInspections(database: Database, regions: OwnRegions, period: Period | null) {
  return aggregateByRegion<GasSumRow>(database, regions, {
    from: sql`gas_inspection g`,
    alias: 'g',
    select: sql`SUM(g.commercial_users) AS commercial_users, SUM(g.stations) AS stations,
      SUM(g.long_distance_km_x100) AS long_km, SUM(g.medium_pressure_km_x100) AS medium_km,
      SUM(g.low_pressure_km_x100) AS low_km, SUM(g.households_inspected) AS households`,
    where: sql`1 = 1`,
    during: { column: 'g.inspected_on', of: 'DAYS', period },
    persons: { exact: ['commercialUsers', 'stations', 'longKm', 'mediumKm', 'lowKm'] },
  })
}

export interface GasHazardRow {
  readonly pipeline: SqlCount
  readonly users: SqlCount
  readonly rectified: SqlCount
}

/** Hazards of the gas network and of gas users, by the day they were found. */
export function countGasHazards(database: Database, regions: OwnRegions, period: Period | null) {
  return aggregateByRegion<GasHazardRow>(database, regions, {
    from: sql`hazard h`,
    alias: 'h',
    select: sql`
      SUM(CASE WHEN h.subject = 'PIPELINE' THEN 1 ELSE 0 END) AS pipeline,
      SUM(CASE WHEN h.subject = 'GAS_USER' THEN 1 ELSE 0 END) AS users,
      SUM(CASE WHEN h.status IN (${join([...rectifiedStatuses])}) THEN 1 ELSE 0 END) AS rectified`,
    where: sql`h.field = 'URBAN_GAS' AND h.subject IN ('PIPELINE', 'GAS_USER')`,
    during: { column: 'h.found_on', of: 'DAYS', period },
    persons: null,
  })
}

export async function gasInspectionOf(
  transaction: Transaction,
  gasInspectionNo: string,
): Promise<GasInspectionRow | null> {
  const [row] = await transaction.rows<GasInspectionRow>(
    wholeCity('FOUND')`SELECT g.* FROM gas_inspection g WHERE g.gas_inspection_no = ${gasInspectionNo}`,
  )
  return row ?? null
}
