import { z } from 'zod'

/** Kinds of input values that several mutations have; GraphQL has already checked their types. */

export { afterToday, clientToken, expectedVersion, filled, notAfterToday, optionalText } from '@yiwang/shared/mutation'

export const count = (what: string) => z.number().int().min(0, `${what}不能为负数`)

/** 分; SQLite keeps whole numbers exactly up to 2^53. */
export const amount = (what: string) =>
  z.bigint().min(0n, `${what}不能为负数`).max(1_000_000_000_000_000n, `${what}超出范围`)

/** Kilometres with two decimals, kept as hundredths. */
export const kilometres = (what: string) =>
  z
    .string()
    .regex(/^\d{1,6}(\.\d{1,2})?$/, `${what}应为不小于0、最多两位小数的数`)
    .transform((text) => Math.round(Number(text) * 100))
