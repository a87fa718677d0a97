import {
  cents,
  code,
  date,
  defineTable,
  flag,
  integer,
  regionColumnSet,
  text,
  version,
  word,
} from '@yiwang/shared/database'
import type { RegionColumns } from '@yiwang/shared/region'
import type { CanteenSubsidyKind, ServiceStationKind } from '../../generated/resolver-types.ts'

export interface ServiceStationRow extends RegionColumns {
  stationNo: string
  name: string
  kind: ServiceStationKind
  canteen: number
  beneficiaries: number
  openedOn: string
  version: number
}

export const ServiceStation = defineTable<ServiceStationRow>('service_station', {
  open: 'stations are public',
  primary: ['stationNo'],
  columns: {
    stationNo: code(),
    name: text(100),
    kind: word(),
    ...regionColumnSet(),
    canteen: flag(),
    beneficiaries: integer(),
    openedOn: date(),
    version: version(),
  },
  indices: [
    ['villageCode', 'kind'],
    ['townCode', 'kind'],
    ['countyCode', 'kind'],
    ['cityCode', 'kind'],
  ],
  unique: [['regionCode', 'name']],
})

export interface CanteenSubsidyRow {
  subsidyId: string
  stationNo: string
  kind: CanteenSubsidyKind
  amountCents: number
  grantedOn: string
  grantedBy: string
}

export const CanteenSubsidy = defineTable<CanteenSubsidyRow>('canteen_subsidy', {
  open: 'the subsidies of a public station are public',
  primary: ['subsidyId'],
  columns: {
    subsidyId: code(),
    stationNo: code(),
    kind: word(),
    amountCents: cents(),
    grantedOn: date(),
    grantedBy: code(64),
  },
  indices: [['stationNo', 'grantedOn']],
})
