import type { SlaState } from '../../generated/resolver-types.ts'
import type { CaseClockRow } from './case-clock.ts'

export type ClockSegment = Pick<CaseClockRow, 'clockState' | 'dueAt' | 'warnAt'>

/** The state of a case's clock at `asOf`, from the segment that covers it; before acceptance there is none. */
export function slaStateAt(segment: ClockSegment | null, asOf: number): SlaState {
  if (segment === null) return 'NOT_STARTED'
  if (segment.clockState !== 'RUNNING') return segment.clockState
  if (asOf >= segment.dueAt) return 'OVERDUE'
  return asOf >= segment.warnAt ? 'ABOUT_TO_TIME_OUT' : 'ON_TRACK'
}
