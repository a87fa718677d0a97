import type { RowScope } from '@yiwang/shared/caller'
import { type RegionColumns, regionColumns } from '@yiwang/shared/region'

/** Where the new record lies; a grid worker with one grid in the village enters it for that grid. */
export function placeIn(scope: RowScope, code: string): RegionColumns & { gridCode: string | null } {
  const grids = scope.kind === 'grids' ? scope.grids.filter((grid) => grid.startsWith(code)) : []
  return { ...regionColumns(code), gridCode: grids.length === 1 ? (grids[0] ?? null) : null }
}
