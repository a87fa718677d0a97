import { divideHalfUp, fixedPoint, type Money, money } from '@yiwang/shared/money'

/** 40 %, hundredths of a percent: the placeholder until a county sets its own (synthetic). */
export const DEFAULT_THRESHOLD_PERCENT_X100 = 4_000

/** What a person's household lives on. */
export interface HouseholdMeans {
  readonly members: number
  /** 分; null where the household was never examined */
  readonly perCapitaMonthlyCents: bigint | null
  /** hundredths of a percent */
  readonly thresholdPercentX100: number
}

export interface RigidExpenditure {
  readonly medicalExpense: Money
  readonly ratioPercent: string | null
  readonly meetsThreshold: boolean
}

/**
 * Medical expense of the person in the year against the household's annual income (members × 12 months).
 *
 * - An unknown income gives no ratio and is not held to meet the threshold: nothing is proven.
 * - An income of zero gives no ratio either (nothing divides by zero), but any expense then exceeds every share of it.
 * - The threshold is compared exactly; only the printed percentage is rounded (half up, two decimals).
 */
export function checkRigidExpenditure(
  medicalCents: bigint,
  { members, perCapitaMonthlyCents, thresholdPercentX100 }: HouseholdMeans,
): RigidExpenditure {
  const medicalExpense = money(medicalCents)
  if (perCapitaMonthlyCents === null) return { medicalExpense, ratioPercent: null, meetsThreshold: false }
  const income = perCapitaMonthlyCents * BigInt(members) * 12n
  if (income === 0n) return { medicalExpense, ratioPercent: null, meetsThreshold: medicalCents > 0n }
  return {
    medicalExpense,
    ratioPercent: fixedPoint(divideHalfUp(medicalCents * 10_000n, income), 2),
    meetsThreshold: medicalCents * 10_000n >= BigInt(thresholdPercentX100) * income,
  }
}
