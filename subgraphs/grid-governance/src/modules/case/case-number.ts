import type { Transaction } from '@yiwang/shared/database'
import { dailyPrefix, nextNumber, type NumberPlace } from '@yiwang/shared/mutation'

/** 一案一码: county 6, day 8, order 6. */
export function nextCaseNo(transaction: Transaction, place: NumberPlace): Promise<string> {
  const prefix = dailyPrefix('', place)
  return nextNumber(transaction, { table: 'governance_case', column: 'case_no', prefix, digits: 6 })
}

/** 督办函号. */
export function nextLetterNo(transaction: Transaction, place: NumberPlace): Promise<string> {
  const prefix = dailyPrefix('DB', place)
  return nextNumber(transaction, { table: 'supervision_letter', column: 'letter_no', prefix, digits: 4 })
}
