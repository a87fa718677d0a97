import { code, date, defineTable, integer, json, nullable, regionColumnSet, text, word } from '@yiwang/shared/database'
import type { RegionColumns } from '@yiwang/shared/region'
import type { ChecklistItem, InspectionKind, SafetyField } from '../../generated/resolver-types.ts'

/** One signed inspection, or the signed sum of a township's inspections of a field in a month. */
export interface InspectionRow extends RegionColumns {
  inspectionNo: string
  kind: InspectionKind
  field: SafetyField
  inspectedOn: string
  gridCode: string | null
  personTimes: number
  enterpriseVisits: number
  organisationUscc: string | null
  /** JSON list of ChecklistEntry */
  checklist: string
  signerId: string
  /** masked name */
  signedBy: string
}

export interface ChecklistEntry {
  readonly item: ChecklistItem
  readonly passed: boolean
  readonly note: string | null
}

export const Inspection = defineTable<InspectionRow>('inspection', {
  regional: true,
  primary: ['inspectionNo'],
  columns: {
    inspectionNo: code(),
    kind: word(),
    field: word(),
    inspectedOn: date(),
    ...regionColumnSet(),
    gridCode: nullable(code(15)),
    personTimes: integer(),
    enterpriseVisits: integer(),
    organisationUscc: nullable(code(18)),
    checklist: json(),
    signerId: code(64),
    signedBy: text(64),
  },
  indices: [
    ['cityCode', 'inspectedOn', 'inspectionNo'],
    ['countyCode', 'inspectedOn', 'inspectionNo'],
    ['townCode', 'inspectedOn', 'inspectionNo'],
    ['villageCode', 'inspectedOn', 'inspectionNo'],
    ['gridCode', 'inspectedOn', 'inspectionNo'],
    ['organisationUscc', 'inspectedOn', 'inspectionNo'],
  ],
})
