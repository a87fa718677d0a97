import {
  code,
  date,
  defineTable,
  instant,
  nullable,
  regionColumnSet,
  text,
  version,
  word,
} from '@yiwang/shared/database'
import type { RegionColumns } from '@yiwang/shared/region'
import type { Gender, ResidenceType, ResidentStatus } from '../../generated/resolver-types.ts'

/** A resident. The ID number itself is never stored: only its digest and its masked form. */
export interface PersonRow extends RegionColumns {
  personId: string
  idHash: string
  name: string
  /** masked name, the surname and stars */
  displayName: string
  idNumberMasked: string
  /** encrypted; see the vault's key ring */
  phoneSealed: string | null
  /** keyed, to search by */
  phoneHash: string | null
  phoneMasked: string | null
  gender: Gender
  birthDate: string
  residenceType: ResidenceType
  residentStatus: ResidentStatus
  /** since when the status and the household hold */
  statusSince: string
  householdId: string
  gridCode: string
  registeredAt: number
  version: number
}

export const Person = defineTable<PersonRow>('person', {
  regional: true,
  primary: ['personId'],
  columns: {
    personId: code(),
    idHash: code(64),
    name: text(64),
    displayName: text(64),
    idNumberMasked: text(18),
    phoneSealed: nullable(text(120)),
    phoneHash: nullable(code(64)),
    phoneMasked: nullable(text(20)),
    gender: word(),
    birthDate: date(),
    residenceType: word(),
    residentStatus: word(),
    statusSince: date(),
    householdId: code(),
    gridCode: code(15),
    registeredAt: instant(),
    version: version(),
    ...regionColumnSet(),
  },
  indices: [
    ['householdId', 'residentStatus', 'personId'],
    ['phoneHash'],
    ['gridCode', 'personId'],
    ['villageCode', 'personId'],
    ['townCode', 'personId'],
    ['countyCode', 'personId'],
  ],
  unique: [['idHash']],
})
