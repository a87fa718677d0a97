import { code, defineTable, instant, regionColumnSet, text, version } from '@yiwang/shared/database'
import type { RegionColumns } from '@yiwang/shared/region'

/** People who live together at one address; belongs to a 基础网格. */
export interface HouseholdRow extends RegionColumns {
  householdId: string
  address: string
  gridCode: string
  registeredAt: number
  version: number
}

export const Household = defineTable<HouseholdRow>('household', {
  regional: true,
  primary: ['householdId'],
  columns: {
    householdId: code(),
    address: text(),
    gridCode: code(15),
    registeredAt: instant(),
    version: version(),
    ...regionColumnSet(),
  },
  indices: [['gridCode', 'householdId']],
})
