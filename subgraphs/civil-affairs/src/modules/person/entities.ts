import { code, defineTable, flag, integer, nullable, regionColumnSet } from '@yiwang/shared/database'
import type { RegionColumns } from '@yiwang/shared/region'

/**
 * What grid governance told about a resident (event 网格 → 其余四个). It decides who may see the person's records and
 * where they count, so that a move changes one row; of the birth date the year is kept (满60周岁). Whoever is not here
 * does not exist for the department.
 */
export interface PersonCopyRow extends RegionColumns {
  personId: string
  householdId: string | null
  gridCode: string | null
  birthYear: number
  /** 0 when the resident has moved out or died */
  active: number
}

export const PersonCopy = defineTable<PersonCopyRow>('person_copy', {
  regional: true,
  primary: ['personId'],
  columns: {
    personId: code(),
    householdId: nullable(code()),
    gridCode: nullable(code(15)),
    ...regionColumnSet(),
    birthYear: integer(),
    active: flag(),
  },
  indices: [
    ['householdId'],
    ['gridCode'],
    ['villageCode', 'active'],
    ['townCode', 'active'],
    ['countyCode', 'active'],
    ['cityCode', 'active'],
  ],
})

/** Persons belong to grid governance; other departments' fields come with the representation (@requires). */
export interface PersonKey {
  readonly personId: string
  readonly outOfPocketYtd?: { readonly cents: string | number | bigint } | null
}
