import { code, defineTable, integer, regionColumnSet } from '@yiwang/shared/database'
import type { RegionColumns } from '@yiwang/shared/region'

/**
 * What grid governance told about a resident (event 网格 → 其余四个). It decides who may see the person's records and
 * where they count, so that a move changes one row; of the birth date the year is kept (满60周岁). Whoever is not here
 * does not exist for the department.
 */
export interface PersonCopyRow extends RegionColumns {
  personId: string
  householdId: string
  gridCode: string
  birthYear: number
}

export const PersonCopy = defineTable<PersonCopyRow>('person_copy', {
  primary: ['personId'],
  columns: {
    personId: code(),
    householdId: code(),
    gridCode: code(15),
    ...regionColumnSet(),
    birthYear: integer(),
  },
  indices: [['householdId'], ['gridCode'], ['villageCode'], ['townCode'], ['countyCode'], ['cityCode']],
})

/** Persons belong to grid governance; other departments' fields come with the representation (@requires). */
export interface PersonKey {
  readonly personId: string
  readonly outOfPocketYtd?: { readonly cents: string | number | bigint } | null
}
