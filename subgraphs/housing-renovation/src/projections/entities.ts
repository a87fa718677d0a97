import { code, defineTable, integer, nullable, regionColumnSet, text, word } from '@yiwang/shared/database'
import type { RegionColumns } from '@yiwang/shared/region'

/** What grid governance tells of a resident (transitions.md, 部门间事件): keys and the masked name, nothing more. */
export interface ResidentRow extends RegionColumns {
  personId: string
  householdId: string | null
  gridCode: string | null
  /** masked name */
  displayName: string
  birthYear: number | null
}

export const Resident = defineTable<ResidentRow>('resident', {
  regional: true,
  primary: ['personId'],
  columns: {
    personId: code(),
    householdId: nullable(code()),
    gridCode: nullable(code(15)),
    displayName: text(64),
    birthYear: nullable(integer()),
    ...regionColumnSet(),
  },
  indices: [['householdId', 'personId']],
})

/** What grid governance tells of an organisation: number, kind and place. */
export interface OrganisationRow extends RegionColumns {
  uscc: string
  kind: string
}

export const Organisation = defineTable<OrganisationRow>('organisation', {
  open: 'organisations are public',
  primary: ['uscc'],
  columns: { uscc: code(18), kind: word(), ...regionColumnSet() },
})
