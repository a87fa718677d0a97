import { mayEnterFor, type RowScope } from '@yiwang/shared/caller'
import { badInput, outOfRegion, type Refusal } from '@yiwang/shared/mutation'
import { ancestorAt, isRegionCode } from '@yiwang/shared/region'

/** The region code that an input puts a record at: well formed, a county or finer, inside the caller's region. */
export function checkRegion(scope: RowScope, code: string): Refusal | null {
  return (
    malformedRegion(code) ?? (mayEnterFor(scope, code) ? null : outOfRegion(`区划 ${code} 超出本人辖区`, 'regionCode'))
  )
}

export function malformedRegion(code: string): Refusal | null {
  if (!isRegionCode(code)) return badInput('区划代码应为12位数字', 'regionCode')
  return ancestorAt('COUNTY', code) === null ? badInput(`区划应为区县级或以下，收到 ${code}`, 'regionCode') : null
}

/** The grid code of an input; `path` is where it stands below `input`. */
export function checkGrid(scope: RowScope, gridCode: string, ...path: readonly string[]): Refusal | null {
  if (!/^[1-9]\d{14}$/.test(gridCode)) return badInput('网格编码应为15位数字', ...path)
  const isOwn = scope.kind === 'grids' ? scope.grids.includes(gridCode) : mayEnterFor(scope, gridCode.slice(0, 12))
  return isOwn ? null : outOfRegion(`网格 ${gridCode} 超出本人辖区`, ...path)
}
