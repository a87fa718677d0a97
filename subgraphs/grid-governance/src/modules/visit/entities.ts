import { code, defineTable, instant, nullable, regionColumnSet, text, word } from '@yiwang/shared/database'
import type { RegionColumns } from '@yiwang/shared/region'
import type { VisitReason } from '../../generated/resolver-types.ts'

/** A grid worker's visit to a person; the region columns say where the person lived then. */
export interface GridVisitRow extends RegionColumns {
  visitId: string
  personId: string
  workerId: string
  visitedAt: number
  reason: VisitReason
  note: string | null
  caseNo: string | null
  gridCode: string
  recordedAt: number
}

export const GridVisit = defineTable<GridVisitRow>('grid_visit', {
  regional: true,
  primary: ['visitId'],
  columns: {
    visitId: code(),
    personId: code(),
    workerId: code(),
    visitedAt: instant(),
    reason: word(),
    note: nullable(text(500)),
    caseNo: nullable(code(20)),
    gridCode: code(15),
    recordedAt: instant(),
    ...regionColumnSet(),
  },
  indices: [
    ['personId', 'visitedAt', 'visitId'],
    ['workerId', 'visitedAt'],
  ],
})
