import { code, defineTable, flag, regionColumnSet, word } from '@yiwang/shared/database'
import type { RegionColumns } from '@yiwang/shared/region'
import type { HospitalLevel } from '../../generated/resolver-types.ts'

/** A designated hospital, clinic or pharmacy; the region is that of the organisation in grid governance. */
export interface MedicalDesignationRow extends RegionColumns {
  institutionUscc: string
  designationCode: string
  hospitalLevel: HospitalLevel
  /** 1 when the institution takes part in 日拨付 */
  instantSettlement: number
}

/** An organisation of grid governance, by its 统一社会信用代码. */
export interface OrganisationKey {
  readonly uscc: string
}

export const MedicalDesignation = defineTable<MedicalDesignationRow>('medical_designation', {
  open: 'which institutions are designated is public',
  primary: ['institutionUscc'],
  columns: {
    institutionUscc: code(18),
    designationCode: code(),
    hospitalLevel: word(),
    instantSettlement: flag(),
    ...regionColumnSet(),
  },
  unique: [['designationCode']],
})
