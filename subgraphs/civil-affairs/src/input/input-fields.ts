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

export const count = (what: string) => z.number().int().min(0, `${what}不能为负数`)

/** 分; SQLite keeps whole numbers exactly up to 2^53. */
export const amount = (what: string) =>
  z.bigint().min(0n, `${what}不能为负数`).max(1_000_000_000_000_000n, `${what}超出范围`)

export const positiveAmount = (what: string) => amount(what).min(1n, `${what}须大于0`)

/** Hours with two decimals at most, kept as hundredths. */
export const hours = (what: string) =>
  z
    .string()
    .regex(/^\d{1,2}(\.\d{1,2})?$/, `${what}应为不小于0、最多两位小数的数`)
    .transform((text) => Math.round(Number(text) * 100))
    .refine((hundredths) => hundredths > 0 && hundredths <= 2_400, `${what}须大于0、不超过24小时`)

/** What happened has happened by today. */
export function notAfterToday(day: string, now: number, field: string, what: string): Refusal | null {
  return day <= beijingDate(now) ? null : badInput(`${what}不能晚于今天，收到 ${day}`, field)
}
