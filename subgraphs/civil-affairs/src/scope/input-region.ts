import { coversRegion, type RowScope } from '@yiwang/shared/caller'
import { badInput, outOfRegion, type Refusal } from '@yiwang/shared/mutation'
import { isRegionCode } from '@yiwang/shared/region'

/** The region code that an input puts a new record at: well formed and inside the caller's region. */
export function checkRegion(scope: RowScope, code: string): Refusal | null {
  if (!isRegionCode(code)) return badInput('区划代码应为12位数字', 'regionCode')
  return coversRegion(scope, code) ? null : outOfRegion(`区划 ${code} 超出本人辖区`, 'regionCode')
}
