import type { Random } from './random.ts'
import type { LowIncomeCategory } from './sample-keys.ts'

/** Share of households in difficulty; with their sizes about 6 % of people. */
const SHARE = 0.065

const CATEGORIES: readonly LowIncomeCategory[] = [
  ...Array.from({ length: 40 }, () => 'MINIMUM_LIVING' as const),
  ...Array.from({ length: 22 }, () => 'MARGINAL' as const),
  ...Array.from({ length: 12 }, () => 'RETURN_TO_POVERTY_MONITORED' as const),
  ...Array.from({ length: 10 }, () => 'RIGID_EXPENDITURE' as const),
  ...Array.from({ length: 4 }, () => 'OTHER' as const),
]

/** The category that all members of a household share, NONE for most. */
export function createHouseholdCategory(random: Random, livesAloneAndOld: boolean): LowIncomeCategory {
  if (!random.chance(SHARE)) return 'NONE'
  // 特困人员: nobody to support them, so only people who live alone
  if (livesAloneAndOld && random.chance(0.5)) return 'EXTREME_POVERTY'
  return random.pick(CATEGORIES)
}

/** A child may be an orphan brought up by relatives; the category is then the child's own. */
export function isOrphan(random: Random, birthYear: number): boolean {
  return birthYear >= 2006 && random.chance(0.012)
}

/** A day of 2019–2021, before every district's published moment. */
export function createCategorySince(random: Random): string {
  const month = String(random.between(1, 12)).padStart(2, '0')
  return `${random.between(2019, 2021)}-${month}-${String(random.between(1, 28)).padStart(2, '0')}`
}
