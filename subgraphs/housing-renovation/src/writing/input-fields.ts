import { fromDecimal2 } from '@yiwang/shared/money'
import { isRegionCode, levelOf } from '@yiwang/shared/region'
import { z } from 'zod'

export { clientToken, expectedVersion } from '@yiwang/shared/mutation'

/** What the contract's input types leave open; lengths are those of the columns. */
export const recordId = z.string().min(1, '编号不能为空').max(40, '编号不超过40个字符')

export const recordIds = (what: string, least: number, most: number) =>
  z
    .array(recordId)
    .min(least, `${what}至少${least}个`)
    .max(most, `${what}至多${most}个`)
    .refine((ids) => new Set(ids).size === ids.length, `${what}有重复`)

export const title = z.string().trim().min(1, '名称不能为空').max(100, '名称不超过100字')

export const remark = (what: string) => z.string().trim().min(1, `${what}不能为空`).max(500, `${what}不超过500字`)

export const regionCode = z.string().refine(isRegionCode, '区划代码应为12位数字')

export const villageCode = regionCode.refine(
  (code) => isRegionCode(code) && levelOf(code) === 'VILLAGE',
  '区划须为村、社区一级',
)

export const builtYear = z.number().min(1800, '建成年份应在1800年以后').max(2100, '建成年份不合理').nullish()

/** Square metres as text → positive hundredths. */
export const area = z
  .string()
  .regex(/^\d{1,10}(\.\d{1,2})?$/, '面积应为大于0、最多两位小数的数')
  .transform((text) => Number(fromDecimal2(text)))
  .refine((hundredths) => hundredths > 0, '面积应大于0')

export const amountCents = z.bigint().min(0n, '金额不能为负').max(100_000_000_000_000n, '金额过大').nullish()
