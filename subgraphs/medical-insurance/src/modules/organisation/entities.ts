import { code, defineTable, regionColumnSet, word } from '@yiwang/shared/database'
import type { RegionColumns } from '@yiwang/shared/region'

/** An organisation as grid governance told; most are no medical institution and have no designation. */
export interface OrganisationCopyRow extends RegionColumns {
  uscc: string
  kind: string
}

export const OrganisationCopy = defineTable<OrganisationCopyRow>('organisation_copy', {
  open: 'organisations are public',
  primary: ['uscc'],
  columns: { uscc: code(18), kind: word(), ...regionColumnSet() },
})
