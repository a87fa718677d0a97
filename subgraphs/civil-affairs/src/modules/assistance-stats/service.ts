import type { LowIncomeCategory } from '../../generated/resolver-types.ts'
import { lowIncomeCategories } from '../low-income/categories.ts'

export interface LowIncomeFigure {
  readonly category: LowIncomeCategory
  readonly count: number
}

/** 低收入人口: everybody with a category. */
export function totalOf(counts: ReadonlyMap<LowIncomeCategory, number>): number {
  return [...counts.values()].reduce((sum, count) => sum + count, 0)
}

/** Every category in the order of the enum; NONE are the other residents. */
export function byCategory(counts: ReadonlyMap<LowIncomeCategory, number>, residents: number): LowIncomeFigure[] {
  return lowIncomeCategories.map((category) => ({
    category,
    count: category === 'NONE' ? residents - totalOf(counts) : (counts.get(category) ?? 0),
  }))
}
