import {
  aggregateByRegion,
  all,
  byKey,
  type Connection,
  type Database,
  inList,
  inRegion,
  join,
  pageOf,
  sql,
  toCount,
} from '@yiwang/shared/database'
import type { ElderCareFacilityKind } from '../../generated/resolver-types.ts'
import { ElderCareFacility, type ElderCareFacilityRow } from './entities.ts'

/** Facilities are public: no scope applies. */
export function pageOfFacilities(
  database: Database,
  {
    region,
    kinds,
    first,
    after,
  }: {
    readonly region: string
    readonly kinds: readonly ElderCareFacilityKind[] | null
    readonly first: number
    readonly after: string | null
  },
): Promise<Connection<ElderCareFacilityRow>> {
  return pageOf<ElderCareFacilityRow>(database, {
    select: sql`f.*`,
    from: sql`${ElderCareFacility.open} f`,
    where: all(inRegion(region, 'f'), inList('f.kind', kinds)),
    order: [
      { column: 'f.registered_at', property: 'registeredAt', direction: 'DESC' },
      { column: 'f.facility_no', property: 'facilityNo', direction: 'ASC' },
    ],
    first,
    after,
  })
}

/** The facility that each organisation runs; of several the one with the lowest number. */
export async function findFacilitiesOfOperators(
  database: Database,
  operators: readonly string[],
): Promise<Map<string, ElderCareFacilityRow>> {
  const rows = await database.rows<ElderCareFacilityRow & { operatorUscc: string }>(sql`
    SELECT f.* FROM ${ElderCareFacility.open} f WHERE f.operator_uscc IN (${join([...operators])})
    ORDER BY f.operator_uscc, f.facility_no DESC`)
  return byKey(rows, ({ operatorUscc }) => operatorUscc)
}

export type FacilityCounts = ReadonlyMap<ElderCareFacilityKind, number>

export async function countFacilities(
  database: Database,
  regions: readonly string[],
): Promise<Map<string, FacilityCounts>> {
  const counted = await aggregateByRegion<{ kind: ElderCareFacilityKind; facilities: number | string }>(
    database,
    regions,
    {
      from: sql`${ElderCareFacility.open} f`,
      alias: 'f',
      select: sql`COUNT(*) AS facilities`,
      where: sql`1 = 1`,
      groupBy: ['f.kind'],
      persons: null,
    },
  )
  return new Map(
    [...counted].map(([region, rows]) => [region, new Map(rows.map((row) => [row.kind, toCount(row.facilities)]))]),
  )
}
