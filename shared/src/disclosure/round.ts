const BASE = 5

/**
 * The multiple of five that is nearest: 0–2 → 0, 3–7 → 5, 8–12 → 10. A cell of one to four persons thus looks like at
 * least two others (conventional rounding, Handbook on Statistical Disclosure Control, 2nd ed., § 5.5).
 */
export function roundCount(count: number): number {
  return Math.floor((count + 2) / BASE) * BASE
}

/** Cells that are shown smaller tell nothing of money: eight persons or more have to share it. */
const SMALLEST_COUNT_WITH_AMOUNT = 10
/** a thousand yuan in 分 */
const AMOUNT_BASE = 100_000n

/** An amount that as many persons share as are shown, to the nearest thousand yuan; of few persons nothing. */
export function roundAmount(cents: bigint, shownCount: number): bigint {
  if (shownCount < SMALLEST_COUNT_WITH_AMOUNT) return 0n
  return ((cents + AMOUNT_BASE / 2n) / AMOUNT_BASE) * AMOUNT_BASE
}
