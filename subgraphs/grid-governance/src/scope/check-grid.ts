import { mayEnterFor, type RowScope } from '@yiwang/shared/caller'
import { badInput, outOfRegion, type Refusal } from '@yiwang/shared/mutation'

/** The grid code of an input; `path` is where it stands below `input`. */
export function checkGrid(scope: RowScope, gridCode: string, ...path: readonly string[]): Refusal | null {
  if (!/^[1-9]\d{14}$/.test(gridCode)) return badInput('网格编码应为15位数字', ...path)
  const isOwn = scope.kind === 'grids' ? scope.grids.includes(gridCode) : mayEnterFor(scope, gridCode.slice(0, 12))
  return isOwn ? null : outOfRegion(`网格 ${gridCode} 超出本人辖区`, ...path)
}
