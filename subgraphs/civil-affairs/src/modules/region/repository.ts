import { inRegion, join, raw, sql, type Sql } from '@yiwang/shared/database'
import { levelOf, type RegionLevel } from '@yiwang/shared/region'
import { groupBy } from '../../group-by.ts'

const levelColumn = {
  CITY: 'city_code',
  COUNTY: 'county_code',
  TOWNSHIP: 'town_code',
  VILLAGE: 'village_code',
} as const satisfies Record<Exclude<RegionLevel, 'PROVINCE'>, string>

/**
 * A table's rows with the region that was asked for as `asked_region`, for regions of any levels: what a list per
 * region pages through in one statement.
 */
export function rowsOfRegions(table: string, regions: readonly string[]): Sql {
  const byLevel = groupBy(new Set(regions), levelOf)
  const parts = [...byLevel].flatMap(([level, codes]) =>
    level === 'PROVINCE'
      ? codes.map((code) => sql`SELECT t.*, ${code} AS asked_region FROM ${raw(table)} t WHERE ${inRegion(code, 't')}`)
      : [rowsOfLevel(table, raw(`t.${levelColumn[level]}`), codes)],
  )
  return sql`(${join(parts, ' UNION ALL ')})`
}

function rowsOfLevel(table: string, column: Sql, codes: readonly string[]): Sql {
  return sql`SELECT t.*, ${column} AS asked_region FROM ${raw(table)} t WHERE ${column} IN (${join([...codes])})`
}
