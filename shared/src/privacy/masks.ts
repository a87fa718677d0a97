import type { PersonalKind } from './personal-kinds.ts'

/**
 * A phone number as others see it: the first three and the last four digits (10000001234 → 100****1234). Of a short
 * number that would be all of it: it keeps two.
 */
export function maskPhone(number: string): string {
  return number.length < 11 ? `****${number.slice(-2)}` : `${number.slice(0, 3)}****${number.slice(-4)}`
}

/** An ID number as others see it: the county's first three digits and the last four. */
export function maskIdNumber(idNumber: string): string {
  return `${idNumber.slice(0, 3)}${'*'.repeat(11)}${idNumber.slice(-4)}`
}

/** An address as others see it: the place without the house (东关社区3栋2单元501 → 东关社区***). */
export function maskAddress(address: string): string {
  const house = address.search(/[\d０-９一二三四五六七八九十]+(?:号|栋|幢|组|单元|室|层|楼|弄|巷)|[\d０-９]/)
  return `${house === -1 ? [...address].slice(0, 3).join('') : address.slice(0, house)}***`
}

/** What stands for a text that may not be empty, of which nothing may be told. */
export function starsFor(kind: PersonalKind): string {
  return '*'.repeat(kind === 'ID_NUMBER' ? 18 : 2)
}
