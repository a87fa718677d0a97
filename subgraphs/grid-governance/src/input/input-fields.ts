import { badInput, type Refusal } from '@yiwang/shared/mutation'
import { beijingDate } from '@yiwang/shared/time'
import { z } from 'zod'

/** Kinds of input values that several mutations have; GraphQL has already checked their types. */

export const clientToken = z.string().min(1, 'clientToken 不能为空').max(100, 'clientToken 最长100个字符')

export const expectedVersion = z.number().int().nullish()

/** A text that must say something. */
export const filled = (what: string, max = 500) =>
  z.string().trim().min(1, `${what}不能为空`).max(max, `${what}最长${max}字`)

export const optionalText = (what: string, max = 500) => z.string().trim().max(max, `${what}最长${max}字`).nullish()

/** Whole people, times, items. */
export const count = (what: string, min = 0) =>
  z.number().int().min(min, `${what}不能少于${min}`).max(10_000_000, `${what}超出范围`)

/** What happened has happened by today. */
export function notAfterToday(day: string, now: number, field: string, what: string): Refusal | null {
  return day <= beijingDate(now) ? null : badInput(`${what}不能晚于今天，收到 ${day}`, field)
}

/** A day that lies ahead. */
export function afterToday(day: string, now: number, field: string, what: string): Refusal | null {
  return day > beijingDate(now) ? null : badInput(`${what}须晚于今天，收到 ${day}`, field)
}

/** What happened has happened by now. */
export function notAfterNow(instant: number, now: number, field: string, what: string): Refusal | null {
  return instant <= now ? null : badInput(`${what}不能晚于当前时刻`, field)
}

/** A deadline lies ahead. */
export function afterNow(instant: number, now: number, field: string, what: string): Refusal | null {
  return instant > now ? null : badInput(`${what}须晚于当前时刻`, field)
}
