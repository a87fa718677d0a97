import type { OpenTable, Table } from './define-table.ts'
import { isOwnRegions, type OwnRegions } from './own-regions.ts'
import { regionGroups } from './region-groups.ts'
import { join, on, raw, type ScopedSql, sql, type Sql } from './sql.ts'

/**
 * The rows of a table inside regions of any levels, once for each region that holds them, as a derived table whose
 * `inside_region` names that region: the parent for `pagePerParent`. Each level is one look-up by its own column.
 */
export function rowsInsideRegions<Row extends object>(table: OpenTable<Row>, regions: readonly string[]): ScopedSql
export function rowsInsideRegions<Row extends object>(table: Table<Row>, regions: OwnRegions): ScopedSql
export function rowsInsideRegions<Row extends object>(table: Table<Row>, regions: readonly string[]): Sql
export function rowsInsideRegions<Row extends object>(
  table: Table<Row> | OpenTable<Row>,
  regions: readonly string[],
): Sql {
  const name = 'open' in table ? table.open : raw(table.options.name)
  const selects = regionGroups(regions, 't').map(
    ({ key, condition }) => sql`SELECT ${key} AS inside_region, t.* FROM ${name} t WHERE ${condition}`,
  )
  const rows = sql`(${join(selects, ' UNION ALL ')})`
  return isOwnRegions(regions) ? on('SCOPE', rows) : rows
}
