import { code, date, defineTable } from '@yiwang/shared/database'

/** A grid worker's visit to a person, as grid governance told. */
export interface VisitCopyRow {
  visitId: string
  personId: string
  workerId: string
  visitedOn: string
}

export const VisitCopy = defineTable<VisitCopyRow>('visit_copy', {
  regional: true,
  primary: ['visitId'],
  columns: { visitId: code(), personId: code(), workerId: code(64), visitedOn: date() },
})
