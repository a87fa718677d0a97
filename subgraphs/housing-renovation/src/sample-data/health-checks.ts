import type { Random } from '@yiwang/shared/sample-data'
import { addDays } from '@yiwang/shared/time'
import type { CheckDimension } from '../generated/resolver-types.ts'
import type { HealthCheckRow } from '../modules/health-check/entities.ts'
import { clerkOf } from './officers.ts'
import { instantAt } from './office-day.ts'
import type { ProjectPlan } from './project-plan.ts'

const CHECKS: readonly (readonly [CheckDimension, daysBefore: number, summary: string])[] = [
  ['BLOCK', 36, '街区停车位不足，无障碍通道不连续'],
  ['HOUSE', 22, '屋面渗漏、外墙脱落，部分单元水管锈蚀'],
  ['QUARTER', 15, '雨污合流，架空线凌乱，缺少充电与健身设施'],
]

/** Before the project is set up: 无体检、不更新 (S55). */
export function createHealthChecks({ projectNo, quarter, calendar }: ProjectPlan, random: Random): HealthCheckRow[] {
  return CHECKS.map(([dimension, daysBefore, summary]) => {
    const checkedOn = addDays(calendar.CHECKED, -daysBefore)
    return {
      checkId: `${projectNo}-T${dimension.slice(0, 1)}`,
      quarterId: quarter.quarterId,
      checkedOn,
      dimension,
      findings: random.between(3, 18),
      summary,
      recordedAt: instantAt(checkedOn, 16),
      recordedBy: clerkOf(quarter.villageCode).id,
    }
  })
}
