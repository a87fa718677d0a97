import {
  cents,
  code,
  date,
  defineTable,
  instant,
  integer,
  nullable,
  regionColumnSet,
  text,
  version,
  word,
} from '@yiwang/shared/database'
import type { RegionColumns } from '@yiwang/shared/region'
import type { CareGroup, CareProgrammeStatus } from '../../generated/resolver-types.ts'

export interface CareProgrammeRow extends RegionColumns {
  programmeNo: string
  name: string
  year: number
  status: CareProgrammeStatus
  createdAt: number
  closedAt: number | null
  version: number
}

export const CareProgramme = defineTable<CareProgrammeRow>('care_programme', {
  regional: true,
  primary: ['programmeNo'],
  columns: {
    programmeNo: code(),
    name: text(100),
    ...regionColumnSet(),
    year: integer(),
    status: word(),
    createdAt: instant(),
    closedAt: nullable(instant()),
    version: version(),
  },
  indices: [['villageCode'], ['townCode'], ['countyCode'], ['cityCode']],
  unique: [['regionCode', 'year', 'name']],
})

/** Goods handed to one person. A programme's totals are counted from these rows, never stored. */
export interface CareDeliveryRow {
  deliveryId: string
  programmeNo: string
  personId: string
  careGroup: CareGroup
  valueCents: number
  deliveredOn: string
  recordedBy: string
  recordedAt: number
}

export const CareDelivery = defineTable<CareDeliveryRow>('care_delivery', {
  open: 'part of a programme; counted under the numbers of programmes that were found, and no caller is shown a person',
  primary: ['deliveryId'],
  columns: {
    deliveryId: code(),
    programmeNo: code(),
    personId: code(),
    careGroup: word(),
    valueCents: cents(),
    deliveredOn: date(),
    recordedBy: code(64),
    recordedAt: instant(),
  },
  unique: [['programmeNo', 'personId']],
})
