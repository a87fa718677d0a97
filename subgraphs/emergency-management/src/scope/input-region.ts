import { mayEnterFor, type RowScope } from '@yiwang/shared/caller'
import { badInput, outOfRegion, type Refusal } from '@yiwang/shared/mutation'
import { ancestorAt, isRegionCode, type RegionColumns, regionColumns } from '@yiwang/shared/region'

/** The region code that an input puts a new record at: well formed, a county or finer, inside the caller's region. */
export function checkRegion(scope: RowScope, code: string): Refusal | null {
  if (!isRegionCode(code)) return badInput('区划代码应为12位数字', 'regionCode')
  if (ancestorAt('COUNTY', code) === null) return badInput('区划应为区县级或以下', 'regionCode')
  return mayEnterFor(scope, code) ? null : outOfRegion(`区划 ${code} 超出本人辖区`, 'regionCode')
}

/** Where the new record lies; a grid worker with one grid in the village enters it for that grid. */
export function placeIn(scope: RowScope, code: string): RegionColumns & { gridCode: string | null } {
  const grids = scope.kind === 'grids' ? scope.grids.filter((grid) => grid.startsWith(code)) : []
  return { ...regionColumns(code), gridCode: grids.length === 1 ? (grids[0] ?? null) : null }
}
