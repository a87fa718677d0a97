import type { Random } from './random.ts'

/** Crockford's base 32, without I, L, O and U. */
const DIGITS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'

/** The time part of every sample ULID: the same for all, so that a key tells nothing. */
const TIME_PART = '01HGJ00000'

/** A ULID-shaped key of 26 characters. */
export function createOpaqueId(random: Random): string {
  let id = TIME_PART
  while (id.length < 26) id += DIGITS[random.between(0, 31)] ?? ''
  return id
}

/** A key of a hand-made record: the same in every load and easy to recognise, 01HGJ00000DEMP610702000001. */
export function demoId(kind: 'P' | 'H', countyCode: string, order: number): string {
  return `${TIME_PART}DEM${kind}${countyCode.slice(0, 6)}${String(order).padStart(6, '0')}`
}
