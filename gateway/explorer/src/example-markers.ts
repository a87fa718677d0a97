import type { Variables } from './demo-roles.ts'

const MOMENT = /^\$(today|now)([+-]\d+)?$/
const CROCKFORD_BASE_32 = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
const ULID_LENGTH = 26

/**
 * Replaces the markers an example may hold at any depth, so that examples do not age:
 * `$today` (date in China) and `$now` (time stamp), both with days as in `$today+15`; `$year` (a number);
 * `$clientToken` (a fresh ULID).
 */
export function fillMarkers(variables: Variables, now: Date): Variables {
  return Object.fromEntries(Object.entries(variables).map(([name, value]) => [name, fillMarker(value, now)]))
}

function fillMarker(value: unknown, now: Date): unknown {
  if (Array.isArray(value)) return value.map((item: unknown) => fillMarker(item, now))
  if (typeof value === 'object' && value !== null) return fillMarkers(value as Variables, now)
  if (typeof value !== 'string') return value
  if (value === '$year') return Number(toChinaDate(now).slice(0, 4))
  if (value === '$clientToken') return createUlid(now)
  const moment = MOMENT.exec(value)
  if (moment === null) return value
  const at = addDays(now, Number(moment[2] ?? 0))
  return moment[1] === 'now' ? at.toISOString() : toChinaDate(at)
}

function addDays(date: Date, days: number): Date {
  return new Date(date.getTime() + days * 86_400_000)
}

function toChinaDate(date: Date): string {
  // The Swedish locale writes yyyy-mm-dd.
  return date.toLocaleDateString('sv-SE', { timeZone: 'Asia/Shanghai' })
}

/** `crypto.randomUUID` exists only on https and localhost; an intranet gateway may be plain http. */
function createUlid(now: Date): string {
  const time = Array.from({ length: 10 }, (_, index) => Math.floor(now.getTime() / 32 ** (9 - index)) % 32)
  const random = Array.from(crypto.getRandomValues(new Uint8Array(ULID_LENGTH - time.length)), (byte) => byte % 32)
  return [...time, ...random].map((digit) => CROCKFORD_BASE_32.charAt(digit)).join('')
}
