import type { Database } from './open-database.ts'
import { isOwnRegions } from './own-regions.ts'
import { type RegionGroup, regionGroups } from './region-groups.ts'
import { empty, join, on, raw, type ScopedSql, sql, type Sql } from './sql.ts'

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
  const all = join(
    regionGroups(regions, query.alias).map((group) => selectOf(group, query)),
    ' UNION ALL ',
  )
  // what is not the caller's own is a table that needs no scope, as the overloads of `aggregateByRegion` demand
  return database.rows<Row & { region: string }>(isOwnRegions(regions) ? on('SCOPE', all) : (all as ScopedSql))
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
