import { badInput, type Refusal } from '@yiwang/shared/mutation'
import { z } from 'zod'

/** Kinds of input values that several mutations have; GraphQL has already checked their types. */

export { afterToday, clientToken, expectedVersion, filled, notAfterToday, optionalText } from '@yiwang/shared/mutation'

/** Whole people, times, items. */
export const count = (what: string, min = 0) =>
  z.number().int().min(min, `${what}不能少于${min}`).max(10_000_000, `${what}超出范围`)

/** What happened has happened by now. */
export function notAfterNow(instant: number, now: number, field: string, what: string): Refusal | null {
  return instant <= now ? null : badInput(`${what}不能晚于当前时刻`, field)
}

/** A deadline lies ahead. */
export function afterNow(instant: number, now: number, field: string, what: string): Refusal | null {
  return instant > now ? null : badInput(`${what}须晚于当前时刻`, field)
}
