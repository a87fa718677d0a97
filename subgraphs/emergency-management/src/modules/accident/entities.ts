import { code, defineTable, instant, integer, nullable, regionColumnSet, text, word } from '@yiwang/shared/database'
import type { RegionColumns } from '@yiwang/shared/region'
import type { AccidentKind } from '../../generated/resolver-types.ts'

/** A reported accident. */
export interface AccidentRow extends RegionColumns {
  accidentNo: string
  kind: AccidentKind
  gridCode: string | null
  occurredAt: number
  organisationUscc: string | null
  deaths: number
  injuries: number
  description: string
  reporterId: string
}

export const Accident = defineTable<AccidentRow>('accident', {
  regional: true,
  primary: ['accidentNo'],
  columns: {
    accidentNo: code(),
    kind: word(),
    ...regionColumnSet(),
    gridCode: nullable(code(15)),
    occurredAt: instant(),
    organisationUscc: nullable(code(18)),
    deaths: integer(),
    injuries: integer(),
    description: text(500),
    reporterId: code(64),
  },
  indices: [
    ['cityCode', 'occurredAt', 'accidentNo'],
    ['countyCode', 'occurredAt', 'accidentNo'],
    ['townCode', 'occurredAt', 'accidentNo'],
    ['villageCode', 'occurredAt', 'accidentNo'],
  ],
})
