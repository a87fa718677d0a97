import { code, date, defineTable, flag, integer, nullable, regionColumnSet, version } from '@yiwang/shared/database'
import type { RegionColumns } from '@yiwang/shared/region'

export interface SocialOrganisationRow extends RegionColumns {
  uscc: string
  registeredOn: string | null
  /** in the 社工之家 */
  resident: number
  incubatedProjects: number
  version: number
}

export const SocialOrganisation = defineTable<SocialOrganisationRow>('social_organisation', {
  open: 'social organisations are public',
  primary: ['uscc'],
  columns: {
    uscc: code(18),
    ...regionColumnSet(),
    registeredOn: nullable(date()),
    resident: flag(),
    incubatedProjects: integer(),
    version: version(),
  },
  indices: [['villageCode'], ['townCode'], ['countyCode'], ['cityCode']],
})
