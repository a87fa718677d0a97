import { divideHalfUp, fixedPoint } from './rate.ts'

/** An amount in integer 分. Never a float: 1 元 = 100n. */
export interface Money {
  readonly cents: bigint
}

/** Money of a value read from a BIGINT column or an aggregate; null stays null. */
export function money(cents: bigint | number): Money
export function money(cents: bigint | number | null): Money | null
export function money(cents: bigint | number | null): Money | null {
  return cents === null ? null : { cents: BigInt(cents) }
}

/** 元 with two decimals, exact. */
export function toYuan(cents: bigint): string {
  return fixedPoint(cents, 2)
}

/** 万元 with two decimals, half up (18,940,000 分 → "18.94"). */
export function toWan(cents: bigint): string {
  return fixedPoint(divideHalfUp(cents, 10_000n), 2)
}
