/** The department's numbers start with what they number. */
export type NumberPrefix = 'YH' | 'XS' | 'JC' | 'RQ' | 'YT' | 'AJ' | 'SG'

export const ORDER_DIGITS = 6

/** 编号: the series and six digits. */
export function recordNumber(series: string, order: number): string {
  return series + String(order).padStart(ORDER_DIGITS, '0')
}
