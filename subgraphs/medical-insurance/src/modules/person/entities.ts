import { code, date, defineTable, flag, integer, nullable, regionColumnSet, text, word } from '@yiwang/shared/database'
import type { RegionColumns } from '@yiwang/shared/region'
import type { LowIncomeCategory } from '../../generated/resolver-types.ts'

/**
 * What medical insurance keeps of a resident: keys, place, birth year and masked name from grid governance, the
 * low-income category from civil affairs (契约“部门间事件”), repeated here so that one index answers the enrolment
 * statistics. Never the ID number itself.
 */
export interface PersonCopyRow extends RegionColumns {
  personId: string
  /** HMAC of the ID number, the second key */
  idHash: string
  householdId: string | null
  gridCode: string | null
  birthYear: number
  /** masked */
  displayName: string
  /** 0 when the resident has moved out or died */
  active: number
  lowIncomeCategory: LowIncomeCategory
  /** since when the category holds; null while it is NONE */
  categorySince: string | null
}

/** A resident as the graph knows them here: the keys, and what a representation brought along. */
export interface PersonKey {
  readonly personId: string
  readonly idHash: string
  readonly displayName: string
  /** of civil affairs, present when the gateway fetched it for a field that requires it */
  readonly lowIncomeCategory?: LowIncomeCategory | null | undefined
}

export const PersonCopy = defineTable<PersonCopyRow>('person_copy', {
  regional: true,
  primary: ['personId'],
  columns: {
    personId: code(),
    idHash: code(64),
    householdId: nullable(code()),
    gridCode: nullable(code(15)),
    ...regionColumnSet(),
    birthYear: integer(),
    displayName: text(64),
    active: flag(),
    lowIncomeCategory: word(),
    categorySince: nullable(date()),
  },
  unique: [['idHash']],
  // the index of each level covers the enrolment statistics
  indices: [
    ['cityCode', 'active', 'lowIncomeCategory', 'personId'],
    ['countyCode', 'active', 'lowIncomeCategory', 'personId'],
    ['townCode', 'active', 'lowIncomeCategory', 'personId'],
    ['villageCode', 'active', 'lowIncomeCategory', 'personId'],
    ['gridCode'],
  ],
})

/** A person's category as civil affairs told it, which may be before grid governance told of the person. */
export interface LowIncomeCopyRow {
  personId: string
  category: LowIncomeCategory
  since: string
}

export const LowIncomeCopy = defineTable<LowIncomeCopyRow>('low_income_copy', {
  regional: true,
  primary: ['personId'],
  columns: { personId: code(), category: word(), since: date() },
})
