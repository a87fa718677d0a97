import { cents, code, date, defineTable, flag, integer, nullable, text, word } from '@yiwang/shared/database'
import type { HospitalLevel, InsuranceType, LowIncomeCategory, RemoteKind } from '../../generated/resolver-types.ts'

/**
 * A city's reimbursement policy: every parameter of the formula is a row of these tables. Shares and ratios are
 * hundredths of a percent (10000 = 100 %), points are added to a ratio.
 */
export interface PolicyRow {
  policyCode: string
  cityCode: string
  insuranceType: InsuranceType
  effectiveFrom: string
  effectiveTo: string | null
  basicCapCents: number
  /** SELF_PAY: 大病保险 over the year's self-pay; ABOVE_BASIC_CAP: 职工大额补助 over what the basic cap cut off */
  seriousBasis: 'SELF_PAY' | 'ABOVE_BASIC_CAP'
  seriousDeductibleCents: number
  seriousCapCents: number | null
  aidCapCents: number
  /** last year's per-capita disposable income, from which tier 3 derives a threshold */
  perCapitaIncomeCents: number
  perCapitaIncomeSynthetic: number
  /** document the parameters were taken from */
  source: string
  synthetic: number
}

export const ReimbursementPolicy = defineTable<PolicyRow>('reimbursement_policy', {
  open: 'policies are public',
  primary: ['policyCode'],
  columns: {
    policyCode: code(),
    cityCode: code(12),
    insuranceType: word(),
    effectiveFrom: date(),
    effectiveTo: nullable(date()),
    basicCapCents: cents(),
    seriousBasis: word(),
    seriousDeductibleCents: cents(),
    seriousCapCents: nullable(cents()),
    aidCapCents: cents(),
    perCapitaIncomeCents: cents(),
    perCapitaIncomeSynthetic: flag(),
    source: text(),
    synthetic: flag(),
  },
  indices: [['cityCode', 'effectiveFrom', 'policyCode']],
})

/** Tier 1 by level of institution. */
export interface PolicyLevelRow {
  policyCode: string
  hospitalLevel: HospitalLevel
  deductibleCents: number
  ratioX100: number
}

export const PolicyLevel = defineTable<PolicyLevelRow>('reimbursement_level', {
  open: 'policies are public',
  primary: ['policyCode', 'hospitalLevel'],
  columns: { policyCode: code(), hospitalLevel: word(), deductibleCents: cents(), ratioX100: integer() },
})

/** Tier 2 band; the first begins at the category's threshold. */
export interface PolicyBandRow {
  policyCode: string
  position: number
  /** null: no upper end */
  upToCents: number | null
  ratioX100: number
}

export const PolicyBand = defineTable<PolicyBandRow>('reimbursement_band', {
  open: 'policies are public',
  primary: ['policyCode', 'position'],
  columns: { policyCode: code(), position: integer(), upToCents: nullable(cents()), ratioX100: integer() },
})

/** Tilt of tier 2 and terms of tier 3 for a low-income category; a category without row has neither. */
export interface PolicyCategoryRow {
  policyCode: string
  category: LowIncomeCategory
  seriousThresholdX100: number
  seriousPointsX100: number
  seriousUncapped: number
  /** share of the per-capita income that stays with the person before aid begins */
  aidThresholdIncomeX100: number
  aidRatioX100: number
}

export const PolicyCategory = defineTable<PolicyCategoryRow>('reimbursement_category', {
  open: 'policies are public',
  primary: ['policyCode', 'category'],
  columns: {
    policyCode: code(),
    category: word(),
    seriousThresholdX100: integer(),
    seriousPointsX100: integer(),
    seriousUncapped: flag(),
    aidThresholdIncomeX100: integer(),
    aidRatioX100: integer(),
  },
})

/** What treatment away from home changes in tier 1. */
export interface PolicyRemoteRow {
  policyCode: string
  remote: RemoteKind
  deductibleShareX100: number
  ratioShareX100: number
  ratioPointsX100: number
}

export const PolicyRemote = defineTable<PolicyRemoteRow>('reimbursement_remote', {
  open: 'policies are public',
  primary: ['policyCode', 'remote'],
  columns: {
    policyCode: code(),
    remote: word(),
    deductibleShareX100: integer(),
    ratioShareX100: integer(),
    ratioPointsX100: integer(),
  },
})
