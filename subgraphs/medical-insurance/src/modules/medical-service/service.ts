import { divideHalfUp, fixedPoint } from '@yiwang/shared/money'
import type { MedicalServiceYearRow } from './entities.ts'

/** A year's row with what is counted from rows of their own. */
export interface ServiceFigures extends MedicalServiceYearRow {
  readonly cityWideItems: number
  readonly crossProvinceChronicDiseases: number
}

/** 提速: the share of the former time that is saved, percent half up. */
export function speedUpPercent(row: MedicalServiceYearRow, decimals: number): string | null {
  const before = row.windowMinutesBeforeX100
  const after = row.windowMinutesAfterX100
  if (before === null || after === null) return null
  return percent(BigInt(before - after), BigInt(before), decimals)
}

/** 网办率提升 relative to the former rate (480/1000 → 696/1000 is 45 %). */
export function onlineIncreasePercent(row: MedicalServiceYearRow, decimals: number): string | null {
  const rates = onlineRates(row)
  return rates && percent(rates.difference, rates.before, decimals)
}

/** 网办率提升 in percentage points (480/1000 → 696/1000 is 21.6). */
export function onlineIncreasePoints(row: MedicalServiceYearRow, decimals: number): string | null {
  const rates = onlineRates(row)
  return rates && percent(rates.difference, rates.whole, decimals)
}

/** Both rates over their common denominator. */
function onlineRates(row: MedicalServiceYearRow): { before: bigint; difference: bigint; whole: bigint } | null {
  const { onlineBefore, onlineBeforeOf, onlineAfter, onlineAfterOf } = row
  if (onlineBefore === null || onlineBeforeOf === null || onlineAfter === null || onlineAfterOf === null) return null
  const before = BigInt(onlineBefore) * BigInt(onlineAfterOf)
  const after = BigInt(onlineAfter) * BigInt(onlineBeforeOf)
  return { before, difference: after - before, whole: BigInt(onlineBeforeOf) * BigInt(onlineAfterOf) }
}

/** 100·n/d half up; null when d is zero. */
function percent(numerator: bigint, denominator: bigint, decimals: number): string | null {
  if (denominator === 0n) return null
  return fixedPoint(divideHalfUp(numerator * 100n * 10n ** BigInt(decimals), denominator), decimals)
}
