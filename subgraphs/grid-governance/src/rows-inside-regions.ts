import { inRegion, join, raw, sql, type Sql } from '@yiwang/shared/database'
import { levelOf, type RegionLevel } from '@yiwang/shared/region'

const levelColumn = {
  CITY: 'city_code',
  COUNTY: 'county_code',
  TOWNSHIP: 'town_code',
  VILLAGE: 'village_code',
} as const satisfies Record<Exclude<RegionLevel, 'PROVINCE'>, string>

/**
 * The rows of a table inside regions of any levels, once for each region that holds them, as a derived table whose
 * `inside_region` names that region: the parent for `pagePerParent`. Each level is one look-up by its own column.
 */
export function rowsInsideRegions(table: string, regions: readonly string[]): Sql {
  const selects = [...new Set(regions.map(levelOf))].flatMap((level) =>
    selectsOfLevel(
      table,
      level,
      regions.filter((code) => levelOf(code) === level),
    ),
  )
  return sql`(${join(selects, ' UNION ALL ')})`
}

function selectsOfLevel(table: string, level: RegionLevel, codes: readonly string[]): Sql[] {
  if (level === 'PROVINCE')
    return codes.map(
      (code) => sql`SELECT ${code} AS inside_region, t.* FROM ${raw(table)} t WHERE ${inRegion(code, 't')}`,
    )
  const column = raw(`t.${levelColumn[level]}`)
  return [sql`SELECT ${column} AS inside_region, t.* FROM ${raw(table)} t WHERE ${column} IN (${join([...codes])})`]
}
