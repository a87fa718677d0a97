import type { Transaction } from '@yiwang/shared/database'
import { nextNumber, type NumberPlace } from '@yiwang/shared/mutation'
import { beijingDate } from '@yiwang/shared/time'
import { ORDER_DIGITS, type NumberPrefix, seriesOf } from './record-number.ts'

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
export function nextRecordNumber(
  transaction: Transaction,
  what: NumberPrefix,
  { regionCode, now }: NumberPlace,
): Promise<string> {
  const prefix = seriesOf(what, regionCode, beijingDate(now))
  return nextNumber(transaction, { ...numbered[what], prefix, digits: ORDER_DIGITS })
}
