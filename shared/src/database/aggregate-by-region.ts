import type { Database } from './open-database.ts'
import { isOwnRegions, type OwnRegions } from './own-regions.ts'
import { type RegionGroup, regionGroups } from './region-groups.ts'
import { empty, join, on, raw, type ScopedSql, sql, type Sql } from './sql.ts'

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

/** An aggregate of a table that needs no scope. */
export type OpenAggregate = RegionAggregate & { readonly from: ScopedSql }

type ByRegion<Row> = ReadonlyMap<string, (Row & { region: string })[]>

/**
 * One SQL statement for any number of regions of any levels: per level one SELECT with an equality on that level's
 * column, joined by UNION ALL. Regions without rows are absent from the answer.
 */
export function aggregateByRegion<Row extends object>(
  database: Database,
  regions: OwnRegions,
  aggregate: RegionAggregate,
): Promise<ByRegion<Row>>
export function aggregateByRegion<Row extends object>(
  database: Database,
  regions: readonly string[],
  aggregate: OpenAggregate,
): Promise<ByRegion<Row>>
export async function aggregateByRegion<Row extends object>(
  database: Database,
  regions: readonly string[],
  aggregate: RegionAggregate,
): Promise<ByRegion<Row>> {
  const answer = new Map<string, (Row & { region: string })[]>()
  if (regions.length === 0) return answer
  const selects = regionGroups(regions, aggregate.alias).map((group) => selectOf(group, aggregate))
  const all = join(selects, ' UNION ALL ')
  // what is not the caller's own is a table that needs no scope, as its overload demands
  const rows = await database.rows<Row & { region: string }>(
    isOwnRegions(regions) ? on('SCOPE', all) : (all as ScopedSql),
  )
  for (const row of rows) answer.set(row.region, [...(answer.get(row.region) ?? []), row])
  return answer
}

function selectOf(group: RegionGroup, { from, select, where, groupBy = [] }: RegionAggregate): Sql {
  const extra = groupBy.map((name) => raw(name))
  const keys = [...(group.grouped ? [group.key] : []), ...extra]
  const columns = join([sql`${group.key} AS region`, ...extra, select], ', ')
  const grouping = keys.length === 0 ? empty : sql` GROUP BY ${join(keys, ', ')}`
  return sql`SELECT ${columns} FROM ${from} WHERE ${group.condition} AND ${where}${grouping}`
}
