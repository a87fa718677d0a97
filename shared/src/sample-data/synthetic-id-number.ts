import { createHmac } from 'node:crypto'
import { maskIdNumber } from '../privacy/index.ts'
import type { Random } from './random.ts'

/** A key for sample data only; an installation has its own. */
const SAMPLE_HASH_KEY = 'yiwang sample data, not a secret'

const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]
const CHECK_DIGITS = '10X98765432'

export interface MaskedIdentity {
  readonly idHash: string
  readonly idNumberMasked: string
}

/**
 * Makes up ID numbers that cannot be anybody's: the check digit is wrong. Each is hashed and masked at once, the
 * number itself is not kept.
 */
export function createIdentities(random: Random) {
  const used = new Set<string>()
  return (countyCode: string, birthDate: string, gender: 'MALE' | 'FEMALE'): MaskedIdentity => {
    const birth = birthDate.replaceAll('-', '')
    let order = random.between(0, 499)
    // GB 11643: the order is odd for men and even for women
    const body = () =>
      `${countyCode.slice(0, 6)}${birth}${String((order % 500) * 2 + (gender === 'MALE' ? 1 : 0)).padStart(3, '0')}`
    while (used.has(body())) order += 1
    used.add(body())
    return mask(body() + wrongCheckDigit(body(), random))
  }
}

/** The check digit of GB 11643 for the first 17 digits. */
export function idCheckDigit(body: string): string {
  const sum = WEIGHTS.reduce((total, weight, index) => total + weight * Number(body[index]), 0)
  return CHECK_DIGITS[sum % 11] ?? ''
}

function wrongCheckDigit(body: string, random: Random): string {
  const right = idCheckDigit(body)
  return random.pick([...CHECK_DIGITS].filter((digit) => digit !== right))
}

function mask(idNumber: string): MaskedIdentity {
  return {
    idHash: createHmac('sha256', SAMPLE_HASH_KEY).update(idNumber).digest('hex'),
    idNumberMasked: maskIdNumber(idNumber),
  }
}
