import type { Transaction } from '@yiwang/shared/database'
import { dailyPrefix, nextNumber, type NumberPlace } from '@yiwang/shared/mutation'
import { ORDER_DIGITS, type NumberPrefix } from './record-number.ts'

const numbered: Readonly<Record<NumberPrefix, { readonly table: string; readonly column: string }>> = {
  YH: { table: 'hazard', column: 'hazard_no' },
  XS: { table: 'enforcement_clue', column: 'clue_no' },
  JC: { table: 'inspection', column: 'inspection_no' },
  RQ: { table: 'gas_inspection', column: 'gas_inspection_no' },
  YT: { table: 'interview', column: 'interview_no' },
  AJ: { table: 'enforcement_case', column: 'enforcement_no' },
  SG: { table: 'accident', column: 'accident_no' },
}

/** The next number of the county and day. */
export function nextRecordNumber(transaction: Transaction, what: NumberPrefix, place: NumberPlace): Promise<string> {
  return nextNumber(transaction, { ...numbered[what], prefix: dailyPrefix(what, place), digits: ORDER_DIGITS })
}
