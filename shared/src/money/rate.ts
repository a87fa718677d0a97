/** A share of two counts; the percentage is null when the denominator is zero. */
export interface Rate {
  readonly numerator: number
  readonly denominator: number
}

export function rate(numerator: number, denominator: number): Rate {
  return { numerator, denominator }
}

/** 100·n/d rounded half up at `decimals` (0–4) digits: 18260/18407 → "99.2" at 1 and "99.20" at 2. */
export function percentOf({ numerator, denominator }: Rate, decimals: number): string | null {
  if (denominator === 0) return null
  const scaled = BigInt(numerator) * 100n * 10n ** BigInt(decimals)
  return fixedPoint(divideHalfUp(scaled, BigInt(denominator)), decimals)
}

/** Integer division, halves away from zero. */
export function divideHalfUp(dividend: bigint, divisor: bigint): bigint {
  const negative = dividend < 0n !== divisor < 0n
  const n = dividend < 0n ? -dividend : dividend
  const d = divisor < 0n ? -divisor : divisor
  const quotient = (2n * n + d) / (2n * d)
  return negative ? -quotient : quotient
}

/** The decimal text of an integer that counts 10^-decimals: (12345n, 2) → "123.45". */
export function fixedPoint(scaled: bigint, decimals: number): string {
  if (decimals === 0) return scaled.toString()
  const sign = scaled < 0n ? '-' : ''
  const digits = (scaled < 0n ? -scaled : scaled).toString().padStart(decimals + 1, '0')
  return `${sign}${digits.slice(0, -decimals)}.${digits.slice(-decimals)}`
}
