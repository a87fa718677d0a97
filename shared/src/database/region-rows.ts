import { levelOf, type RegionLevel } from '../region/index.ts'
import type { Database } from './open-database.ts'
import { inRegion } from './visible-to.ts'
import { empty, join, raw, sql, type Sql } from './sql.ts'

/** Aggregates of a table or join, by region. */
export interface RegionQuery {
  /** table or join that is aggregated */
  readonly from: Sql
  /** alias of the table with the region columns */
  readonly alias: string
  /** aggregates, each with an alias: COUNT(*) AS alerts, … */
  readonly select: Sql
  readonly where: Sql
  /** further columns to group by; they are part of the answer */
  readonly groupBy?: readonly string[]
  /** further expressions to group by, under the aliases cell0, cell1, … */
  readonly cells?: readonly Sql[]
}

/**
 * One SQL statement for any number of regions of any levels: per level one SELECT with an equality on that level's
 * column, joined by UNION ALL. Regions without rows are absent from the answer.
 */
export async function regionRows<Row extends object>(
  database: Database,
  regions: readonly string[],
  query: RegionQuery,
): Promise<(Row & { region: string })[]> {
  if (regions.length === 0) return []
  const selects = groupsOf(regions, query.alias).map((group) => selectOf(group, query))
  return database.rows<Row & { region: string }>(join(selects, ' UNION ALL '))
}

interface RegionGroup {
  readonly key: Sql
  /** false where the key is a constant */
  readonly grouped: boolean
  readonly condition: Sql
}

const levelColumn = {
  CITY: 'city_code',
  COUNTY: 'county_code',
  TOWNSHIP: 'town_code',
  VILLAGE: 'village_code',
} as const

function groupsOf(regions: readonly string[], alias: string): RegionGroup[] {
  const byLevel = new Map<RegionLevel, string[]>()
  for (const code of new Set(regions)) byLevel.set(levelOf(code), [...(byLevel.get(levelOf(code)) ?? []), code])
  return [...byLevel].flatMap(([level, codes]) =>
    level === 'PROVINCE' ? codes.map((code) => provinceGroup(code, alias)) : [levelGroup(level, codes, alias)],
  )
}

function levelGroup(level: keyof typeof levelColumn, codes: readonly string[], alias: string): RegionGroup {
  const key = raw(`${alias}.${levelColumn[level]}`)
  return { key, grouped: true, condition: sql`${key} IN (${join([...codes])})` }
}

function provinceGroup(code: string, alias: string): RegionGroup {
  return { key: sql`${code}`, grouped: false, condition: inRegion(code, alias) }
}

function selectOf(group: RegionGroup, { from, select, where, groupBy = [], cells = [] }: RegionQuery): Sql {
  const extra = groupBy.map((name) => raw(name))
  // an expression with parameters is another one where it is repeated: grouped by its alias
  const aliases = cells.map((_, index) => raw(`cell${index}`))
  const aliased = cells.map((cell, index) => sql`${cell} AS ${raw(`cell${index}`)}`)
  const keys = [...(group.grouped ? [group.key] : []), ...extra, ...aliases]
  const columns = join([sql`${group.key} AS region`, ...extra, ...aliased, select], ', ')
  const grouping = keys.length === 0 ? empty : sql` GROUP BY ${join(keys, ', ')}`
  return sql`SELECT ${columns} FROM ${from} WHERE ${group.condition} AND ${where}${grouping}`
}
