import { maskPhone } from '@yiwang/shared/privacy'
import { z } from 'zod'

/** A mobile or fixed number. */
export const phone = z
  .string()
  .trim()
  .regex(/^\d[\d-]{4,18}\d$/, '电话应为6–20位数字和“-”')
  .nullish()

export function phoneColumns(number: string | null): { phone: string | null; phoneMasked: string | null } {
  return { phone: number, phoneMasked: number === null ? null : maskPhone(number) }
}
