import { invariant } from '../errors/index.ts'

/**
 * SQLite answers COUNT and SUM as numbers, MySQL answers SUM as text (DECIMAL) and large BIGINT as text. These two are
 * the only places where an aggregate becomes a value, and neither lets a rounded number pass.
 */
export type SqlNumber = number | bigint | string | null

export function toCount(value: SqlNumber): number {
  const count = Number(value ?? 0)
  invariant(Number.isSafeInteger(count), `count out of range: ${String(value)}`)
  return count
}

/** Integer 分 (or hundredths); NULL, as SUM gives over no rows, is zero. */
export function toCents(value: SqlNumber): bigint {
  invariant(typeof value !== 'number' || Number.isSafeInteger(value), `amount out of range: ${String(value)}`)
  return BigInt(value ?? 0)
}
