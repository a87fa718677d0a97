import { addWorkingHours, workingHoursBetween } from '@yiwang/shared/working-time'
import type { Random } from '@yiwang/shared/sample-data'
import { defaultLimit, type LimitedCase } from '../modules/case/time-limits.ts'
import { type Actor, centreClerk, departmentClerk } from './actors.ts'
import type { PlannedStep } from './case-record.ts'
import { minutes } from './office-times.ts'

/** Who takes part in a case's course. */
export interface Cast {
  readonly random: Random
  readonly countyCode: string
  readonly reporter: Actor
  readonly worker: Actor
  readonly department: string
}

/** Reported and closed by the grid's own worker, mostly within hours. */
export function selfHandledCourse(cast: Cast, reportedAt: number): PlannedStep[] {
  const { random, reporter, worker, countyCode } = cast
  const reported: PlannedStep = { at: reportedAt, to: 'REPORTED', by: reporter }
  const acceptedFirst = random.chance(0.5)
  if (!acceptedFirst)
    return [
      reported,
      { at: reportedAt + minutes(random.between(5, 40)), to: 'CLOSED', by: worker, note: '网格内自办办结' },
    ]
  const acceptedAt = reportedAt + minutes(random.between(2, 15))
  return [
    reported,
    { at: acceptedAt, to: 'ACCEPTED', by: centreClerk(countyCode, random) },
    { at: addWorkingHours(acceptedAt, random.between(5, 30) / 10), to: 'CLOSED', by: worker, note: '网格内自办办结' },
  ]
}

/** Reported, accepted and dispatched on the same day; the department has signed for it. */
export function dispatchedCourse(cast: Cast, reportedAt: number): PlannedStep[] {
  const { random, reporter, countyCode, department } = cast
  const clerk = centreClerk(countyCode, random)
  const acceptedAt = reportedAt + minutes(random.between(2, 10))
  const dispatchedAt = acceptedAt + minutes(random.between(5, 30))
  return [
    { at: reportedAt, to: 'REPORTED', by: reporter },
    { at: acceptedAt, to: 'ACCEPTED', by: clerk },
    { at: dispatchedAt, to: 'DISPATCHED', by: clerk, note: '分流至承办部门' },
    {
      at: addWorkingHours(dispatchedAt, random.between(2, 8) / 10),
      to: 'IN_PROGRESS',
      by: departmentClerk(department, random),
    },
  ]
}

/**
 * Resolved after `share` of the limit and closed by the centre's call. Below 0.45 a case never reaches the warning
 * window of any category, above 1 it was late.
 */
export function closedCourse(cast: Cast, limited: LimitedCase, reportedAt: number, share: number): PlannedStep[] {
  const { random, countyCode, department } = cast
  const steps = dispatchedCourse(cast, reportedAt)
  const acceptedAt = steps[1]?.at ?? reportedAt
  const takenAt = steps[3]?.at ?? reportedAt
  const limit = defaultLimit(limited)
  const hours = 'workingHours' in limit ? limit.workingHours : limit.calendarDays * 5
  const least = workingHoursBetween(acceptedAt, takenAt) + 0.2
  const resolvedAt = addWorkingHours(acceptedAt, Math.max(least, hours * share))
  return [
    ...steps,
    { at: resolvedAt, to: 'RESOLVED', by: departmentClerk(department, random), note: '已办理完毕' },
    {
      at: addWorkingHours(resolvedAt, random.between(2, 40) / 10),
      to: 'CLOSED',
      by: centreClerk(countyCode, random),
      note: '回访满意',
    },
  ]
}

/** When the last step was taken. */
export function endOf(steps: readonly PlannedStep[]): number {
  return steps.at(-1)?.at ?? 0
}
