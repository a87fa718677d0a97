import { isRegionCode } from '@yiwang/shared/region'
import { z } from 'zod'

/** Kinds of input values that several mutations have; GraphQL has already checked their types. */

export { clientToken, expectedVersion } from '@yiwang/shared/mutation'

/** A text that must say something. */
export const filled = (what: string, most = 200) =>
  z.string().trim().min(1, `${what}不能为空`).max(most, `${what}最长${most}字`)

/** A text that may be left out; blank counts as left out. */
export const optionalText = (what: string, most = 500) =>
  z
    .string()
    .trim()
    .max(most, `${what}最长${most}字`)
    .nullish()
    .transform((text) => text || null)

/** 10 亿元, far above any record, and exact as a number in either engine. */
const MOST = 100_000_000_000n

/** 分 as the columns keep them; what a negative amount breaks is for the rules to say. */
export const cents = (what: string) =>
  z.bigint().min(-MOST, `${what}超出范围`).max(MOST, `${what}超出范围`).transform(Number)

export const centsNotNegative = (what: string) =>
  z.bigint().min(0n, `${what}不能为负数`).max(MOST, `${what}超出范围`).transform(Number)

export const centsAboveZero = (what: string) =>
  z.bigint().min(1n, `${what}须大于0`).max(MOST, `${what}超出范围`).transform(Number)

export const insuranceYear = z.number().int().min(1990, '年度应在1990–2100之间').max(2100, '年度应在1990–2100之间')

export const regionCode = z.string().refine(isRegionCode, { error: '区划代码应为12位数字' })

export const key = z.string()
