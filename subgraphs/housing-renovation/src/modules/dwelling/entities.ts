import {
  cents,
  code,
  date,
  defineTable,
  instant,
  integer,
  nullable,
  regionColumnSet,
  version,
  word,
} from '@yiwang/shared/database'
import type { RegionColumns } from '@yiwang/shared/region'
import type { DangerGrade, Occupancy } from '../../generated/resolver-types.ts'

/** 房屋（套）. The grade is that of the latest appraisal. */
export interface DwellingRow extends RegionColumns {
  dwellingId: string
  buildingId: string
  /** basic grid of the building's door; unknown until a household of the flat is known */
  gridCode: string | null
  areaSqmX100: number
  occupancy: Occupancy
  dangerGrade: DangerGrade
  appraisedOn: string | null
  appraisedBy: string | null
  registeredAt: number
  version: number
}

export const Dwelling = defineTable<DwellingRow>('dwelling', {
  regional: true,
  primary: ['dwellingId'],
  columns: {
    dwellingId: code(),
    buildingId: code(17),
    gridCode: nullable(code(15)),
    ...regionColumnSet(),
    areaSqmX100: cents(),
    occupancy: word(),
    dangerGrade: word(),
    appraisedOn: nullable(date()),
    appraisedBy: nullable(code(64)),
    registeredAt: instant(),
    version: version(),
  },
  indices: [
    ['buildingId', 'dwellingId'],
    ['buildingId', 'dangerGrade'],
    ['gridCode', 'dangerGrade', 'dwellingId'],
    ['villageCode', 'dangerGrade', 'dwellingId'],
    ['townCode', 'dangerGrade', 'dwellingId'],
    ['countyCode', 'dangerGrade', 'dwellingId'],
    ['cityCode', 'dangerGrade', 'dwellingId'],
  ],
})

/** Owners in the order of the register. */
export interface DwellingOwnerRow {
  dwellingId: string
  personId: string
  position: number
}

export const DwellingOwner = defineTable<DwellingOwnerRow>('dwelling_owner', {
  regional: true,
  primary: ['dwellingId', 'personId'],
  columns: { dwellingId: code(), personId: code(), position: integer() },
  indices: [['personId', 'dwellingId']],
})

/** Where a household lives; it lives in one flat only (assignDwelling: 一户只住一套). */
export interface DwellingHouseholdRow {
  householdId: string
  dwellingId: string
  assignedAt: number
}

export const DwellingHousehold = defineTable<DwellingHouseholdRow>('dwelling_household', {
  regional: true,
  primary: ['householdId'],
  columns: { householdId: code(), dwellingId: code(), assignedAt: instant() },
  indices: [['dwellingId', 'householdId']],
})
