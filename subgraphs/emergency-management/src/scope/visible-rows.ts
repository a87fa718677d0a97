import { type ScopeRule, type Sql, inRegion, join, raw, sql, visibleTo } from '@yiwang/shared/database'
import type { RowScope } from '@yiwang/shared/caller'

/**
 * Rows of the department that a caller may see (transitions.md, 按角色裁剪行): regional roles their regions, an
 * enterprise officer what `organisation` says, a grid worker the own grids. Safety records are never listed to citizens.
 */
export function visibleRows(scope: RowScope, alias: string, organisation?: ScopeRule['organisation']): Sql {
  if (scope.kind === 'grids') return ownGrids(scope.grids, alias)
  return visibleTo(scope, { alias, ...(organisation === undefined ? {} : { organisation }) })
}

/** The condition of an enterprise officer for tables with a uscc column. */
export function ofOrganisation(column: string): (uscc: string) => Sql {
  return (uscc) => sql`${raw(column)} = ${uscc}`
}

/** A record that was entered without a grid belongs to every grid of its village. */
function ownGrids(grids: readonly string[], alias: string): Sql {
  if (grids.length === 0) return sql`1 = 0`
  const grid = raw(`${alias}.grid_code`)
  const villages = [...new Set(grids.map((code) => code.slice(0, 12)))].map((village) => inRegion(village, alias))
  return sql`(${grid} IN (${join([...grids])}) OR (${grid} IS NULL AND (${join(villages, ' OR ')})))`
}
