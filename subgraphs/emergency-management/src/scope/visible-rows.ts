import { type ScopeRule, type Sql, raw, sql, visibleTo, type ScopedSql } from '@yiwang/shared/database'
import type { RowScope } from '@yiwang/shared/caller'

/**
 * Rows of the department that a caller may see (transitions.md, 按角色裁剪行): regional roles their regions, an
 * enterprise officer what `organisation` says, a grid worker the own grids and what was entered without a grid in their
 * village. Safety records are never listed to citizens.
 */
export function visibleRows(scope: RowScope, alias: string, organisation?: ScopeRule['organisation']): ScopedSql {
  const grid = { grid: `${alias}.grid_code`, gridMayLack: true } as const
  return visibleTo(scope, { alias, ...grid, ...(organisation === undefined ? {} : { organisation }) })
}

/** The condition of an enterprise officer for tables with a uscc column. */
export function ofOrganisation(column: string): (uscc: string) => Sql {
  return (uscc) => sql`${raw(column)} = ${uscc}`
}
