import { code, date, defineTable, instant, nullable, text, word } from '@yiwang/shared/database'
import type { LowIncomeCategory } from '../../generated/resolver-types.ts'

/**
 * A person's category for a time. Reclassifying ends the row and adds the next one; leaving (渐退) only ends it, so a
 * person without a row that holds today is NONE.
 */
export interface LowIncomeRecordRow {
  personId: string
  effectiveFrom: string
  /** first day on which it no longer holds */
  effectiveTo: string | null
  category: LowIncomeCategory
  basis: string
  classifiedBy: string
  classifiedAt: number
  /** last day of the 渐退期 of whoever left */
  graceUntil: string | null
}

export const LowIncomeRecord = defineTable<LowIncomeRecordRow>('low_income_record', {
  regional: true,
  primary: ['personId', 'effectiveFrom'],
  columns: {
    personId: code(),
    effectiveFrom: date(),
    effectiveTo: nullable(date()),
    category: word(),
    basis: text(),
    classifiedBy: code(64),
    classifiedAt: instant(),
    graceUntil: nullable(date()),
  },
  indices: [['effectiveFrom', 'personId']],
})
