import { cents, code, defineTable, instant, word } from '@yiwang/shared/database'
import type { MedType } from '../../generated/resolver-types.ts'

/** One settlement with the parts of the national interface (medfee_sumamt, inscp_scp_amt, hifp_pay …), all in 分. */
export interface MedicalSettlementRow {
  setlId: string
  personId: string
  institutionUscc: string
  settledAt: number
  medType: MedType
  totalFeeCents: number
  policyScopeFeeCents: number
  deductibleCents: number
  basicFundPayCents: number
  seriousIllnessPayCents: number
  medicalAidPayCents: number
  accountPayCents: number
  cashPayCents: number
  uploadedAt: number
  uploadedBy: string
}

export const MedicalSettlement = defineTable<MedicalSettlementRow>('medical_settlement', {
  regional: true,
  primary: ['setlId'],
  columns: {
    setlId: code(),
    personId: code(),
    institutionUscc: code(18),
    settledAt: instant(),
    medType: word(),
    totalFeeCents: cents(),
    policyScopeFeeCents: cents(),
    deductibleCents: cents(),
    basicFundPayCents: cents(),
    seriousIllnessPayCents: cents(),
    medicalAidPayCents: cents(),
    accountPayCents: cents(),
    cashPayCents: cents(),
    uploadedAt: instant(),
    uploadedBy: code(64),
  },
  indices: [
    ['personId', 'settledAt', 'setlId'],
    // the scan for tiers that were not paid reads a year
    ['settledAt', 'personId'],
  ],
})
