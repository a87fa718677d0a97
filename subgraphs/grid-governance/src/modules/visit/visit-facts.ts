import type { VisitRecorded } from '@yiwang/shared/events'
import { beijingDate } from '@yiwang/shared/time'
import type { GridVisitRow } from './entities.ts'

/** What the other departments keep of a visit. */
export function visitFacts({ visitId, workerId, personId, reason, visitedAt }: GridVisitRow): VisitRecorded {
  return { visitId, workerId, personId, reason, visitedOn: beijingDate(visitedAt) }
}
