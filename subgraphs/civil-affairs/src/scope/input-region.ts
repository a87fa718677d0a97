import type { RowScope } from '@yiwang/shared/caller'
import { badInput, type Refusal, requireCovered } from '@yiwang/shared/mutation'
import { isRegionCode } from '@yiwang/shared/region'

/** The region code that an input puts a new record at: well formed and inside the caller's region. */
export function checkRegion(scope: RowScope, code: string): Refusal | null {
  return isRegionCode(code) ? requireCovered(scope, code) : badInput('区划代码应为12位数字', 'regionCode')
}
