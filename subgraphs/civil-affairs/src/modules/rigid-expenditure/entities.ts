import { cents, code, date, defineTable, flag, integer } from '@yiwang/shared/database'

/** A county's assistance standards, the newest that has begun holds. */
export interface AssistanceStandardRow {
  countyCode: string
  effectiveFrom: string
  /** 最低生活保障标准, per person and month */
  minimumLivingCents: number
  /** medical share of the household's annual income, hundredths of a percent */
  rigidExpenditurePercentX100: number
  /** 1: a placeholder, not a published standard */
  synthetic: number
}

export const AssistanceStandard = defineTable<AssistanceStandardRow>('assistance_standard', {
  open: 'standards are published',
  primary: ['countyCode', 'effectiveFrom'],
  columns: {
    countyCode: code(12),
    effectiveFrom: date(),
    minimumLivingCents: cents(),
    rigidExpenditurePercentX100: integer(),
    synthetic: flag(),
  },
})
