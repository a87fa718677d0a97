import type { RowScope } from '@yiwang/shared/caller'
import { outOfRegion, type Refusal } from '@yiwang/shared/mutation'
import { contains } from '@yiwang/shared/region'

/** Whether everything in the region is the caller's to change; grid workers, persons and units have no region. */
export function covers(scope: RowScope, region: string): boolean {
  return scope.kind === 'regions' && scope.regions.some((own) => contains(own, region))
}

/** Region codes are public: one outside the caller's region is refused as such. */
export function requireCovered(scope: RowScope, region: string, field = 'regionCode'): Refusal | null {
  return covers(scope, region) ? null : outOfRegion(`区划 ${region} 超出本人辖区`, field)
}
