import type { DangerGrade, LowIncomeCategory } from '../../generated/resolver-types.ts'

/** Points of the grade; houses of other grades are not queued for remediation. */
const GRADE_POINTS: Partial<Record<DangerGrade, number>> = { C: 60, D: 100 }

const CATEGORY_POINTS: Record<LowIncomeCategory, number> = {
  NONE: 0,
  EXTREME_POVERTY: 40,
  MINIMUM_LIVING: 35,
  ORPHAN: 35,
  RETURN_TO_POVERTY_MONITORED: 30,
  MARGINAL: 20,
  RIGID_EXPENDITURE: 20,
  OTHER: 10,
}

/**
 * 危房改造优先级: grade plus 困难类别. Null unless the home is C or D.
 * A household that civil affairs has no category for counts as NONE; while civil affairs is down the gateway does not ask.
 */
export function priorityOf(grade: DangerGrade, category: LowIncomeCategory | null | undefined): number | null {
  const points = GRADE_POINTS[grade]
  return points === undefined ? null : points + CATEGORY_POINTS[category ?? 'NONE']
}
