import { decimal2, divideHalfUp } from '@yiwang/shared/money'
import type { RenovationStats } from '../../generated/resolver-types.ts'
import { renovationStatuses } from '../renovation-project/statuses.ts'
import type { RenovationCounts } from './repository.ts'

/**
 * 改造统计, all of it by 竣工日期. With a period, byStatus counts the projects completed in it; without one it counts every
 * project, those that are under way included.
 */
export function toRenovationStats(counts: RenovationCounts): RenovationStats {
  const { quarters, buildings, households, floorAreaSqmX100, projectsByStatus } = counts
  return {
    quarters,
    buildings,
    households,
    floorAreaSqm: decimal2(floorAreaSqmX100),
    // hundredths of 万㎡ from hundredths of ㎡
    floorAreaWanSqm: decimal2(divideHalfUp(floorAreaSqmX100, 10_000n)),
    byStatus: renovationStatuses.map((status) => ({ status, count: projectsByStatus.get(status) ?? 0 })),
  }
}
