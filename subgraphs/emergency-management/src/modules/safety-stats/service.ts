import { type Database, toCount, type OwnRegions } from '@yiwang/shared/database'
import type { Period } from '@yiwang/shared/time'
import type { SafetyField } from '../../generated/resolver-types.ts'
import { safetyFields } from '../hazard/hazard-status.ts'
import { countHazards, type HazardCountRow, type InspectionSumRow, sumInspections } from './repository.ts'

/** 隐患排查整治 of one region: hazards by the day they were found, inspections by their day. */
export interface SafetyFigures {
  readonly personTimes: number
  readonly enterpriseVisits: number
  readonly generalFound: number
  readonly generalRectified: number
  readonly majorFound: number
  readonly majorRectified: number
  readonly majorFiled: number
  /** every field of the enum in its order, zeros included */
  readonly byField: readonly FieldFigures[]
}

export interface FieldFigures {
  readonly field: SafetyField
  readonly found: number
  readonly rectified: number
}

export async function safetyFiguresOf(
  database: Database,
  regions: OwnRegions,
  period: Period | null,
): Promise<Map<string, SafetyFigures>> {
  const [hazards, inspections] = await Promise.all([
    countHazards(database, regions, period),
    sumInspections(database, regions, period),
  ])
  return new Map(
    regions.map((region) => [region, safetyFigures(hazards.get(region) ?? [], inspections.get(region)?.[0] ?? null)]),
  )
}

/** The figures of a region from its rows by field and its one row of inspection sums. */
export function safetyFigures(hazards: readonly HazardCountRow[], inspections: InspectionSumRow | null): SafetyFigures {
  const total = (column: Exclude<keyof HazardCountRow, 'field'>) =>
    hazards.reduce((sum, row) => sum + toCount(row[column]), 0)
  return {
    personTimes: toCount(inspections?.personTimes ?? 0),
    enterpriseVisits: toCount(inspections?.enterpriseVisits ?? 0),
    generalFound: total('generalFound'),
    generalRectified: total('generalRectified'),
    majorFound: total('majorFound'),
    majorRectified: total('majorRectified'),
    majorFiled: total('majorFiled'),
    byField: safetyFields.map((field) =>
      fieldFigures(
        field,
        hazards.find((row) => row.field === field),
      ),
    ),
  }
}

function fieldFigures(field: SafetyField, row: HazardCountRow | undefined): FieldFigures {
  return {
    field,
    found: toCount(row?.generalFound ?? 0) + toCount(row?.majorFound ?? 0),
    rectified: toCount(row?.generalRectified ?? 0) + toCount(row?.majorRectified ?? 0),
  }
}
