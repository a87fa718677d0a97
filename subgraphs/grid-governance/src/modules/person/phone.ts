import { maskPhone } from '@yiwang/shared/privacy'
import type { Vault } from '@yiwang/shared/vault'
import { z } from 'zod'
import type { PersonRow } from './entities.ts'

/** A mobile or fixed number. */
export const phone = z
  .string()
  .trim()
  .regex(/^\d[\d-]{4,18}\d$/, '电话应为6–20位数字和“-”')
  .nullish()

export type PhoneColumns = Pick<PersonRow, 'phoneSealed' | 'phoneHash' | 'phoneMasked'>

/** What is kept of a number: encrypted for those who may read it, digested for searching, masked for the others. */
export function phoneColumns(number: string | null, vault: Vault): PhoneColumns {
  if (number === null) return { phoneSealed: null, phoneHash: null, phoneMasked: null }
  return {
    phoneSealed: vault.encrypt(number),
    phoneHash: phoneHash(number, vault),
    phoneMasked: maskPhone(number),
  }
}

/** The same for a number with and without hyphens. */
export function phoneHash(number: string, vault: Vault): string {
  return vault.digest('phone', number.replaceAll('-', ''))
}
