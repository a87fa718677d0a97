import type { AlertRule, LowIncomeCategory } from '../../generated/resolver-types.ts'

export const CUMULATIVE = 'OUT_OF_POCKET_CUMULATIVE' satisfies AlertRule

/** 契约：困难群众 5,000 元，其他 10,000 元，其后每 10,000 元; in 分. */
const FIRST = { listed: 500_000, others: 1_000_000 }
const FURTHER = 1_000_000

/** The highest threshold that the year's out-of-pocket amount has reached; null below the first. */
export function reachedThreshold(outOfPocket: bigint, category: LowIncomeCategory): number | null {
  const first = category === 'NONE' ? FIRST.others : FIRST.listed
  const amount = Number(outOfPocket)
  return amount < first ? null : first + Math.floor((amount - first) / FURTHER) * FURTHER
}
