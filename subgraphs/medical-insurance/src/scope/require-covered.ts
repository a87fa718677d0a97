import { coversRegion, type RowScope } from '@yiwang/shared/caller'
import { outOfRegion, type Refusal } from '@yiwang/shared/mutation'

/** Region codes are public: one outside the caller's region is refused as such. */
export function requireCovered(scope: RowScope, region: string, field = 'regionCode'): Refusal | null {
  return coversRegion(scope, region) ? null : outOfRegion(`区划 ${region} 超出本人辖区`, field)
}
