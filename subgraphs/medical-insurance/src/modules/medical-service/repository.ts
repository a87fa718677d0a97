import { byKey, type Connection, type Database, join, pageOf, sql } from '@yiwang/shared/database'
import { ancestorAt } from '@yiwang/shared/region'
import {
  MedicalServiceYear,
  CrossProvinceDisease,
  MedicalServiceItem,
  type CrossProvinceDiseaseRow,
  type MedicalServiceItemRow,
  type MedicalServiceYearRow,
} from './entities.ts'

/** Service items and yearly figures hold no person; the figures' resolver requires the region. */
export async function findServiceYears(
  database: Database,
  regions: readonly string[],
  year: number,
): Promise<Map<string, MedicalServiceYearRow>> {
  const rows = await database.rows<MedicalServiceYearRow>(
    sql`SELECT y.* FROM ${MedicalServiceYear.open} y WHERE y.region_code IN (${join([...regions])}) AND y.year = ${year}`,
  )
  return byKey(rows, ({ regionCode }) => regionCode)
}

export interface ItemQuery {
  readonly region: string
  /** only items that are 市域通办 on this day */
  readonly cityWideOn: string | null
  readonly first: number
  readonly after: string | null
}

/** The items that are offered in a region: its own and those of the units that contain it. */
export function pageOfItems(database: Database, query: ItemQuery): Promise<Connection<MedicalServiceItemRow>> {
  const cityWide = query.cityWideOn === null ? sql`1 = 1` : sql`i.city_wide_since <= ${query.cityWideOn}`
  return pageOf<MedicalServiceItemRow>(database, {
    select: sql`i.*`,
    from: sql`${MedicalServiceItem.open} i`,
    where: sql`i.region_code IN (${join(unitsAround(query.region))}) AND ${cityWide}`,
    order: [{ column: 'i.item_code', property: 'itemCode', direction: 'ASC' }],
    first: query.first,
    after: query.after,
  })
}

/** First days of the city-wide items of the regions and of everything around them. */
export function findCityWideItems(
  database: Database,
  regions: readonly string[],
): Promise<Pick<MedicalServiceItemRow, 'regionCode' | 'cityWideSince'>[]> {
  return database.rows(sql`
    SELECT i.region_code, i.city_wide_since FROM ${MedicalServiceItem.open} i
    WHERE i.region_code IN (${join(unitsAroundAll(regions))}) AND i.city_wide_since IS NOT NULL`)
}

export function findDiseases(
  database: Database,
  regions: readonly string[],
): Promise<Pick<CrossProvinceDiseaseRow, 'regionCode' | 'since'>[]> {
  return database.rows(sql`
    SELECT d.region_code, d.since FROM ${CrossProvinceDisease.open} d
    WHERE d.region_code IN (${join(unitsAroundAll(regions))})`)
}

/** The unit itself and its ancestors. */
export function unitsAround(region: string): string[] {
  const levels = ['PROVINCE', 'CITY', 'COUNTY', 'TOWNSHIP', 'VILLAGE'] as const
  return levels.flatMap((level) => ancestorAt(level, region) ?? [])
}

function unitsAroundAll(regions: readonly string[]): string[] {
  return [...new Set(regions.flatMap(unitsAround))]
}
