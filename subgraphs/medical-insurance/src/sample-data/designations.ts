import { regionColumns } from '@yiwang/shared/region'
import type { OrganisationKey } from '@yiwang/shared/sample-data'
import type { MedicalDesignationRow } from '../modules/designation/entities.ts'

/** All medical institutions are designated and take part in 即时结算. */
export function createDesignations(organisations: readonly OrganisationKey[]): MedicalDesignationRow[] {
  return organisations
    .filter(({ kind }) => kind === 'MEDICAL_INSTITUTION')
    .map(({ uscc, regionCode, hospitalLevel }, index) => ({
      institutionUscc: uscc,
      // national form: H and the county before the running number
      designationCode: `H${regionCode.slice(0, 6)}${String(index + 1).padStart(5, '0')}`,
      hospitalLevel: hospitalLevel ?? 'LEVEL_1',
      instantSettlement: 1,
      ...regionColumns(regionCode),
    }))
}
