import type { LowIncomeCategory } from '../../generated/resolver-types.ts'

/** In the order of the contract's enum. */
export const lowIncomeCategories = [
  'NONE',
  'EXTREME_POVERTY',
  'MINIMUM_LIVING',
  'MARGINAL',
  'RIGID_EXPENDITURE',
  'RETURN_TO_POVERTY_MONITORED',
  'ORPHAN',
  'OTHER',
] as const satisfies readonly LowIncomeCategory[]

/** How hard a category is: the same points that dangerousHousePriority of housing gives it. */
const hardship: Readonly<Record<LowIncomeCategory, number>> = {
  EXTREME_POVERTY: 40,
  MINIMUM_LIVING: 35,
  ORPHAN: 35,
  RETURN_TO_POVERTY_MONITORED: 30,
  MARGINAL: 20,
  RIGID_EXPENDITURE: 20,
  OTHER: 10,
  NONE: 0,
}

/** 最困难的一类: most points, of equal ones the first of the enum; NONE for nobody. */
export function hardestOf(categories: Iterable<LowIncomeCategory>): LowIncomeCategory {
  const present = new Set(categories)
  return lowIncomeCategories
    .filter((category) => present.has(category))
    .reduce<LowIncomeCategory>((hardest, next) => (hardship[next] > hardship[hardest] ? next : hardest), 'NONE')
}
