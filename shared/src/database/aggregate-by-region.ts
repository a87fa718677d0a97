import { levelOf, type RegionLevel } from '../region/index.ts'
import type { Database } from './open-database.ts'
import { inRegion } from './visible-to.ts'
import { empty, join, raw, sql, type Sql } from './sql.ts'

export interface RegionAggregate {
  /** table or join that is aggregated */
  readonly from: Sql
  /** alias of the table with the region columns */
  readonly alias: string
  /** aggregates, each with an alias: COUNT(*) AS alerts, … */
  readonly select: Sql
  readonly where: Sql
  /** further columns to group by; they are part of the answer */
  readonly groupBy?: readonly string[]
}

/**
 * One SQL statement for any number of regions of any levels: per level one SELECT with an equality on that level's
 * column, joined by UNION ALL. Regions without rows are absent from the answer.
 */
export async function aggregateByRegion<Row extends object>(
  database: Database,
  regions: readonly string[],
  aggregate: RegionAggregate,
): Promise<ReadonlyMap<string, (Row & { region: string })[]>> {
  const answer = new Map<string, (Row & { region: string })[]>()
  if (regions.length === 0) return answer
  const selects = groupsOf(regions, aggregate.alias).map((group) => selectOf(group, aggregate))
  const rows = await database.rows<Row & { region: string }>(join(selects, ' UNION ALL '))
  for (const row of rows) answer.set(row.region, [...(answer.get(row.region) ?? []), row])
  return answer
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

function selectOf(group: RegionGroup, { from, select, where, groupBy = [] }: RegionAggregate): Sql {
  const extra = groupBy.map((name) => raw(name))
  const keys = [...(group.grouped ? [group.key] : []), ...extra]
  const columns = join([sql`${group.key} AS region`, ...extra, select], ', ')
  const grouping = keys.length === 0 ? empty : sql` GROUP BY ${join(keys, ', ')}`
  return sql`SELECT ${columns} FROM ${from} WHERE ${group.condition} AND ${where}${grouping}`
}
