import { toCount } from '@yiwang/shared/database'
import type { ServiceOrderTier } from '../../generated/resolver-types.ts'
import type { TierCount } from './repository.ts'

/** 办实事责任层级 in the contract's order. */
export const serviceOrderTiers = [
  'LEADERSHIP_TEAM',
  'LEADER',
  'TOWNSHIP_DEPARTMENT',
  'TEAM_MEMBER',
] as const satisfies readonly ServiceOrderTier[]

export interface TierFigures {
  readonly tier: ServiceOrderTier
  readonly count: number
  readonly completed: number
}

export interface ServiceOrderFigures {
  readonly total: number
  readonly completed: number
  /** every tier, zeros included */
  readonly tiers: readonly TierFigures[]
}

/** The total includes orders that have no tier yet. */
export function serviceOrderFigures(counts: readonly TierCount[]): ServiceOrderFigures {
  return {
    total: counts.reduce((sum, { orders }) => sum + toCount(orders), 0),
    completed: counts.reduce((sum, { completed }) => sum + toCount(completed), 0),
    tiers: serviceOrderTiers.map((tier) => {
      const count = counts.find((candidate) => candidate.tier === tier)
      return { tier, count: toCount(count?.orders ?? 0), completed: toCount(count?.completed ?? 0) }
    }),
  }
}
