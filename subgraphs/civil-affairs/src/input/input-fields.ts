import { z } from 'zod'

/** Kinds of input values that several mutations have; GraphQL has already checked their types. */

export { clientToken, expectedVersion, filled, notAfterToday, optionalText } from '@yiwang/shared/mutation'

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
