import { addWorkingHours, workingHoursBetween } from '@yiwang/shared/working-time'
import { type CaseClockRow, STILL_LASTING } from './case-clock.ts'
import { dueAtOf, type TimeLimit, warnAtOf, windowStart } from './time-limits.ts'

/** A piece of a case's clock, before it is written for a case. */
export type Segment = Pick<CaseClockRow, 'fromAt' | 'untilAt' | 'clockState' | 'dueAt' | 'warnAt'>

/** The clock starts at acceptance, and again when a case is reopened. */
export function startClock(at: number, limit: TimeLimit, region?: string): Segment {
  const dueAt = dueAtOf(at, limit, region)
  return { fromAt: at, untilAt: STILL_LASTING, clockState: 'RUNNING', dueAt, warnAt: warnAtOf(dueAt, limit, region) }
}

/** 挂账: what is left stays left. */
export function pauseClock(running: Segment, at: number): Segment {
  return { ...running, fromAt: at, untilAt: STILL_LASTING, clockState: 'PAUSED' }
}

/**
 * 解除挂账: the deadline moves by what was left when the clock was paused, and never to before where it was, which an
 * extension may have set outside office hours; the warning window stays as long as it was,
 * also where an extension had made it longer.
 */
export function resumeClock(paused: Segment, at: number, limit: TimeLimit, region?: string): Segment {
  const { fromAt: pausedAt, warnAt, dueAt } = paused
  const resumed = { fromAt: at, untilAt: STILL_LASTING, clockState: 'RUNNING' } as const
  if ('calendarDays' in limit) {
    const due = at + Math.max(0, dueAt - pausedAt)
    return { ...resumed, dueAt: due, warnAt: due - (dueAt - warnAt) }
  }
  const due = Math.max(dueAt, addWorkingHours(at, workingHoursBetween(pausedAt, dueAt, region), region))
  return { ...resumed, dueAt: due, warnAt: windowStart(due, workingHoursBetween(warnAt, dueAt, region), region) }
}

/** 延期、另定时限: from now on the clock runs towards another deadline. */
export function redirectClock(running: Segment, at: number, deadline: Pick<Segment, 'dueAt' | 'warnAt'>): Segment {
  return { ...running, ...deadline, fromAt: at, untilAt: STILL_LASTING }
}

/** 化解、办结: the clock stops for good, unless the case is reopened. At the deadline itself a case is overdue. */
export function stopClock(running: Segment, at: number): Segment {
  return { ...running, fromAt: at, untilAt: STILL_LASTING, clockState: at < running.dueAt ? 'MET' : 'MISSED' }
}

/** The segments as one course without gaps: each lasts until the next begins, empty ones are left out. */
export function courseOf(segments: readonly Segment[]): Segment[] {
  return segments
    .map((segment, index) => ({ ...segment, untilAt: segments[index + 1]?.fromAt ?? STILL_LASTING }))
    .filter(({ fromAt, untilAt }) => fromAt < untilAt)
}
