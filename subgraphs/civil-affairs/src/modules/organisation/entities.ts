import { code, defineTable, regionColumnSet, word } from '@yiwang/shared/database'
import type { RegionColumns } from '@yiwang/shared/region'

/**
 * What grid governance told about an organisation (event 网格 → 其余四个: uscc、类别、区划). An organisation that is not
 * here does not exist for the department.
 */
export interface OrganisationCopyRow extends RegionColumns {
  uscc: string
  kind: string
}

export const OrganisationCopy = defineTable<OrganisationCopyRow>('organisation_copy', {
  open: 'organisations are public',
  primary: ['uscc'],
  columns: { uscc: code(18), kind: word(), ...regionColumnSet() },
})

/** Organisations belong to grid governance; here an organisation is its 统一社会信用代码. */
export interface OrganisationKey {
  readonly uscc: string
}
