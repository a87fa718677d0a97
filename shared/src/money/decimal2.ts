import { AppError, received } from '../errors/index.ts'
import { fixedPoint } from './rate.ts'

/**
 * Areas, kilometres and hours have two decimals and are stored as integer hundredths (columns named `…_x100`), since
 * SQLite has no exact decimal and a float sum would not add up.
 */
export function decimal2(hundredths: bigint | number): string
export function decimal2(hundredths: bigint | number | null): string | null
export function decimal2(hundredths: bigint | number | null): string | null {
  return hundredths === null ? null : fixedPoint(BigInt(hundredths), 2)
}

/** Hundredths of a decimal text with at most two decimals. */
export function fromDecimal2(text: string): bigint {
  const match = /^(-?)(\d{1,13})(?:\.(\d{1,2}))?$/.exec(text)
  if (!match) throw new AppError('BAD_USER_INPUT', `应为最多两位小数的十进制数${received(text)}`)
  const [, sign, whole = '0', fraction = ''] = match
  const magnitude = BigInt(whole) * 100n + BigInt(fraction.padEnd(2, '0'))
  return sign === '-' ? -magnitude : magnitude
}
