import type { RowScope } from '@yiwang/shared/caller'
import { badInput, outOfRegion, type Refusal } from '@yiwang/shared/mutation'
import { contains, isRegionCode } from '@yiwang/shared/region'

/** The region code that an input puts a new record at: well formed and inside the caller's region. */
export function checkRegion(scope: RowScope, code: string): Refusal | null {
  if (!isRegionCode(code)) return badInput(`区划代码应为12位数字，收到“${code.slice(0, 40)}”`, 'regionCode')
  const isOwn = scope.kind === 'regions' && scope.regions.some((own) => contains(own, code))
  return isOwn ? null : outOfRegion(`区划 ${code} 超出本人辖区`, 'regionCode')
}
