import { cents, code, date, defineTable, nullable, text } from '@yiwang/shared/database'

/** What a household was found to live on; a new finding ends the one before and keeps it as history. */
export interface HouseholdIncomeRow {
  householdId: string
  effectiveFrom: string
  /** first day on which it no longer holds */
  effectiveTo: string | null
  perCapitaMonthlyCents: number
  basis: string
}

export const HouseholdIncome = defineTable<HouseholdIncomeRow>('household_income', {
  regional: true,
  primary: ['householdId', 'effectiveFrom'],
  columns: {
    householdId: code(),
    effectiveFrom: date(),
    effectiveTo: nullable(date()),
    perCapitaMonthlyCents: cents(),
    basis: text(),
  },
})

/** Households belong to grid governance; here a household is its key. */
export interface HouseholdKey {
  readonly householdId: string
}
