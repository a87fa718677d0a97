import {
  code,
  defineTable,
  flag,
  instant,
  integer,
  nullable,
  regionColumnSet,
  text,
  version,
  word,
} from '@yiwang/shared/database'
import type { RegionColumns } from '@yiwang/shared/region'
import type { ElderCareFacilityKind } from '../../generated/resolver-types.ts'

export interface ElderCareFacilityRow extends RegionColumns {
  facilityNo: string
  name: string
  kind: ElderCareFacilityKind
  beds: number
  medicalPartnership: number
  /** planned, built, accepted and handed over together with the housing (四同步) */
  fourSynchronised: number
  operatorUscc: string | null
  registeredAt: number
  version: number
}

export const ElderCareFacility = defineTable<ElderCareFacilityRow>('elder_care_facility', {
  open: 'facilities are public',
  primary: ['facilityNo'],
  columns: {
    facilityNo: code(),
    name: text(100),
    kind: word(),
    ...regionColumnSet(),
    beds: integer(),
    medicalPartnership: flag(),
    fourSynchronised: flag(),
    operatorUscc: nullable(code(18)),
    registeredAt: instant(),
    version: version(),
  },
  indices: [
    ['villageCode', 'kind'],
    ['townCode', 'kind'],
    ['countyCode', 'kind'],
    ['cityCode', 'kind'],
    ['operatorUscc', 'facilityNo'],
  ],
  unique: [['regionCode', 'name']],
})
