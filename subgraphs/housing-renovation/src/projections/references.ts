import type { LowIncomeCategory } from '../generated/resolver-types.ts'

/** Entities that other departments own, as their keys. */
export interface RegionReference {
  readonly code: string
}

export interface OrganisationReference {
  readonly uscc: string
}

export interface PersonReference {
  readonly personId: string
}

export interface GovernanceCaseReference {
  readonly caseNo: string
}

/** With the category that civil affairs gave, where a field @requires it. */
export interface HouseholdReference {
  readonly householdId: string
  readonly difficultyCategory?: LowIncomeCategory | null
}
