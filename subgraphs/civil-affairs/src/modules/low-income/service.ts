import type { LowIncomeCategory } from '../../generated/resolver-types.ts'

/** 700 元 per person and month: the placeholder until a county sets its own (synthetic). */
export const DEFAULT_MINIMUM_LIVING_CENTS = 70_000

/**
 * Whether a per-capita monthly income fits the category: below the standard is 低保, from there to below 1.5 times is 低保
 * 边缘. The other categories rest on other facts.
 */
export function incomeFits(category: LowIncomeCategory, incomeCents: bigint, standardCents: bigint): boolean {
  switch (category) {
    case 'MINIMUM_LIVING':
      return incomeCents < standardCents
    case 'MARGINAL':
      return incomeCents >= standardCents && incomeCents * 2n < standardCents * 3n
    default:
      return true
  }
}
