import {
  code,
  date,
  defineTable,
  flag,
  integer,
  json,
  nullable,
  regionColumnSet,
  text,
  version,
  word,
} from '@yiwang/shared/database'
import type { RegionColumns } from '@yiwang/shared/region'
import type { SafetyListKind } from '../../generated/resolver-types.ts'

/** What the department keeps about an enterprise; an organisation without a row has no profile. */
export interface SafetyProfileRow extends RegionColumns {
  uscc: string
  gridCode: string | null
  /** JSON list of SafetyField */
  fields: string
  keyUnit: number
}

export const SafetyProfile = defineTable<SafetyProfileRow>('safety_profile', {
  regional: true,
  primary: ['uscc'],
  columns: {
    uscc: code(18),
    ...regionColumnSet(),
    gridCode: nullable(code(15)),
    fields: json(),
    keyUnit: flag(),
  },
})

/** One of the 五张清单 of an organisation (S10). */
export interface SafetyListRow extends RegionColumns {
  listId: string
  uscc: string
  gridCode: string | null
  kind: SafetyListKind
  posted: number
  postedOn: string | null
  /** address of the picture that shows the list on the wall */
  photo: string | null
  itemCount: number
  version: number
}

export const SafetyList = defineTable<SafetyListRow>('safety_list', {
  regional: true,
  primary: ['listId'],
  columns: {
    listId: code(),
    uscc: code(18),
    ...regionColumnSet(),
    gridCode: nullable(code(15)),
    kind: word(),
    posted: flag(),
    postedOn: nullable(date()),
    photo: nullable(text()),
    itemCount: integer(),
    version: version(),
  },
  unique: [['uscc', 'kind']],
})
