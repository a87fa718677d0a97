import { code, date, defineTable, integer, nullable, regionColumnSet, text } from '@yiwang/shared/database'
import type { RegionColumns } from '@yiwang/shared/region'

/**
 * One signed batch of a gas operator's safety check. A batch counts what it covered: so many commercial users,
 * stations, kilometres of each pressure class and households. Batches of one campaign cover different stretches, so
 * the figures of a period are the sums over its batches.
 */
export interface GasInspectionRow extends RegionColumns {
  gasInspectionNo: string
  gridCode: string | null
  operatorUscc: string | null
  inspectedOn: string
  commercialUsers: number
  stations: number
  longDistanceKmX100: number
  mediumPressureKmX100: number
  lowPressureKmX100: number
  householdsInspected: number
  signerId: string
  /** masked name */
  signedBy: string
}

export const GasInspection = defineTable<GasInspectionRow>('gas_inspection', {
  regional: true,
  primary: ['gasInspectionNo'],
  columns: {
    gasInspectionNo: code(),
    ...regionColumnSet(),
    gridCode: nullable(code(15)),
    operatorUscc: nullable(code(18)),
    inspectedOn: date(),
    commercialUsers: integer(),
    stations: integer(),
    longDistanceKmX100: integer(),
    mediumPressureKmX100: integer(),
    lowPressureKmX100: integer(),
    householdsInspected: integer(),
    signerId: code(64),
    signedBy: text(64),
  },
  indices: [
    ['cityCode', 'inspectedOn', 'gasInspectionNo'],
    ['countyCode', 'inspectedOn', 'gasInspectionNo'],
    ['townCode', 'inspectedOn', 'gasInspectionNo'],
    ['villageCode', 'inspectedOn', 'gasInspectionNo'],
  ],
})
