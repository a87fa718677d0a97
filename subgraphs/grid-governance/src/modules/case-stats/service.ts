import { toCount } from '@yiwang/shared/database'
import type { CaseCategory } from '../../generated/resolver-types.ts'
import type { CategoryCount, ClockCount } from './repository.ts'

/** 事项类别 in the contract's order. */
export const caseCategories = [
  'LIVELIHOOD',
  'POLICY_CONSULTATION',
  'DISPUTE',
  'SAFETY_HAZARD',
  'CITY_MANAGEMENT',
  'OTHER',
] as const satisfies readonly CaseCategory[]

export interface CategoryFigures {
  readonly category: CaseCategory
  readonly accepted: number
  readonly closed: number
  readonly inProgress: number
}

export interface CaseFigures {
  readonly accepted: number
  readonly closed: number
  readonly inProgress: number
  readonly acceptedToday: number
  readonly aboutToTimeOut: number
  readonly overdue: number
  /** every category, zeros included */
  readonly categories: readonly CategoryFigures[]
}

/** 正在办理 = 受理 − 办结, in each category and in total. */
export function caseFigures(counts: readonly CategoryCount[], clocks: ClockCount | undefined): CaseFigures {
  const categories = caseCategories.map((category) => categoryFigures(category, counts))
  const sum = (property: 'accepted' | 'closed' | 'inProgress') =>
    categories.reduce((total, figures) => total + figures[property], 0)
  return {
    accepted: sum('accepted'),
    closed: sum('closed'),
    inProgress: sum('inProgress'),
    acceptedToday: counts.reduce((total, { acceptedToday }) => total + toCount(acceptedToday), 0),
    aboutToTimeOut: toCount(clocks?.aboutToTimeOut ?? 0),
    overdue: toCount(clocks?.overdue ?? 0),
    categories,
  }
}

function categoryFigures(category: CaseCategory, counts: readonly CategoryCount[]): CategoryFigures {
  const count = counts.find((candidate) => candidate.category === category)
  const accepted = toCount(count?.accepted ?? 0)
  const closed = toCount(count?.closed ?? 0)
  return { category, accepted, closed, inProgress: accepted - closed }
}
