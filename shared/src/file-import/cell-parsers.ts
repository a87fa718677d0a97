import { type Cell, showCell } from './cell.ts'

export type CellValue = string | number | bigint

/** The value of a cell that is not empty, or what was expected instead. */
export type CellParser = (cell: Cell) => { readonly value: CellValue } | { readonly expected: string }

/** Excel keeps 15 digits of a number; the rest of a longer one is lost for good. */
const EXACT_BELOW = 1e15
const LOST_DIGITS = '长编号须存为文本单元格（数字单元格只保留15位，末几位已丢失）'

/** Free text of at most `max` characters. */
export function text(max = 200): CellParser {
  return (cell) => {
    if (cell.kind === 'number' && Math.abs(cell.number) >= EXACT_BELOW) return { expected: LOST_DIGITS }
    const value = showCell(cell)
    return [...value].length <= max ? { value } : { expected: `应为不超过${max}字的文字` }
  }
}

/** A number or code that names something; `shape` says more about it, `described` in Chinese. */
export function identifier(shape = /^[\w-]{1,64}$/, described = '由字母、数字、“-”组成的编号'): CellParser {
  return (cell) => {
    if (cell.kind === 'number' && !(Math.abs(cell.number) < EXACT_BELOW)) return { expected: LOST_DIGITS }
    // programs that write CSV mark text with a leading apostrophe
    const value = plain(cell).replace(/^'/, '')
    if (/^\d(\.\d+)?E\+?\d+$/i.test(value)) return { expected: LOST_DIGITS }
    return shape.test(value) ? { value } : { expected: `应为${described}` }
  }
}

/** A 12-digit 统计用区划代码. */
export const regionCode = identifier(/^[1-9]\d{11}$/, '12位区划代码')

/** A whole number. */
export function integer(range: { readonly min?: number; readonly max?: number } = {}): CellParser {
  const { min = 0, max = Number.MAX_SAFE_INTEGER } = range
  const expected = `应为${min}${max === Number.MAX_SAFE_INTEGER ? '以上' : `–${max}`}的整数`
  return (cell) => {
    const value = /^-?\d{1,15}$/.test(plain(cell)) ? Number(plain(cell)) : Number.NaN
    return value >= min && value <= max ? { value } : { expected }
  }
}

/** 元 with at most two decimals → 分. */
export const yuan: CellParser = (cell) => {
  const digits = hundredths(cell, /^[¥￥]|元$/g)
  return digits === null ? { expected: '应为金额（元，最多两位小数）' } : { value: BigInt(digits) }
}

/** A number with at most two decimals, as the contract's Decimal text. */
export const decimal: CellParser = (cell) => {
  // full-width digits are made narrow first, which turns ㎡ into m2
  const digits = hundredths(cell, /(?:m2|平方米|平米)$/gi)
  if (digits === null) return { expected: '应为数字，最多两位小数' }
  const amount = digits.replace('-', '').padStart(3, '0')
  return { value: `${digits.startsWith('-') ? '-' : ''}${amount.slice(0, -2)}.${amount.slice(-2)}` }
}

/** One of the Chinese words, or the value itself: { 住院: 'INPATIENT' }. */
export function oneOf(words: Readonly<Record<string, string>>): CellParser {
  const values = new Map([...Object.values(words).map((value) => [value, value] as const), ...Object.entries(words)])
  const expected = `应为${Object.keys(words).join('、')}之一`
  return (cell) => {
    const value = values.get(plain(cell))
    return value === undefined ? { expected } : { value }
  }
}

/** Hundredths as a whole number's digits; null when the cell is no number with two decimals. */
function hundredths(cell: Cell, unit: RegExp): string | null {
  const amount = cell.kind === 'number' ? exactDecimals(cell.number) : plain(cell).replaceAll(unit, '').trim()
  const match = /^(-?)(\d{1,3}(?:,\d{3})+|\d{1,13})(?:\.(\d{1,2}))?$/.exec(amount)
  if (!match) return null
  const [, sign = '', whole = '', fraction = ''] = match
  const digits = `${whole.replaceAll(',', '')}${fraction.padEnd(2, '0')}`.replace(/^0+(?=\d)/, '')
  return digits === '0' ? digits : sign + digits
}

/** A calculated 0.1 + 0.2 is shown as 0.3 by the program and is meant so; 12.345 stays what it is. */
function exactDecimals(number: number): string {
  const rounded = number.toFixed(2)
  return Math.abs(number - Number(rounded)) < 1e-6 ? rounded : String(number)
}

/** Without spaces around; full-width digits and signs are the same as narrow ones. */
export function plain(cell: Cell): string {
  return showCell(cell).normalize('NFKC').trim()
}
