import { addWorkingHours, subtractWorkingHours } from '@yiwang/shared/working-time'
import { addDays, beijingDate, startOfDay } from '@yiwang/shared/time'
import type { CaseCategory, CaseKind, HotlineRequestKind } from '../../generated/resolver-types.ts'
import { limitsOf } from './limits-by-region.ts'

/** A limit in working hours (8 a day) or, for petitions, in calendar days (信访工作条例第34条: 60日). */
export type TimeLimit = { readonly workingHours: number } | { readonly calendarDays: number }

/** 信访工作条例第34条: the same everywhere. */
const PETITION_DAYS = 60

/** Working hours before the deadline from which a case is about to time out, at least. */
const LEAST_WARNING_HOURS = 4
const WARNING_SHARE = 0.2
const DAY_MS = 86_400_000
/** in working hours */
const ONE_MINUTE = 1 / 60

export interface LimitedCase {
  readonly kind: CaseKind
  readonly category: CaseCategory
  readonly requestKind?: HotlineRequestKind | null
  /** where it lies; without it the limits that hold everywhere */
  readonly regionCode?: string
}

export function defaultLimit({ kind, category, requestKind, regionCode = '' }: LimitedCase): TimeLimit {
  if (kind === 'PETITION') return { calendarDays: PETITION_DAYS }
  const limits = limitsOf(regionCode)
  if (kind === 'HOTLINE' && (requestKind === 'COMPLAINT' || requestKind === 'REPORT'))
    return { workingHours: limits.HOTLINE_COMPLAINT }
  return { workingHours: limits[category] }
}

/** 重开: the clock runs for half the limit. */
export function halfOf(limit: TimeLimit): TimeLimit {
  return 'workingHours' in limit ? { workingHours: limit.workingHours / 2 } : { calendarDays: limit.calendarDays / 2 }
}

/** When a clock that starts at `from` runs out. */
export function dueAtOf(from: number, limit: TimeLimit, region?: string): number {
  if ('workingHours' in limit) return addWorkingHours(from, limit.workingHours, region)
  const date = beijingDate(from)
  return startOfDay(addDays(date, limit.calendarDays)) + (from - startOfDay(date))
}

/**
 * First instant of the warning window: what is left until `dueAt` is at most max(4 working hours, 20 % of the limit).
 * A petition's window is calendar time as its limit is: twelve days of sixty, longer than any four working hours. So a
 * deadline in a year whose holidays are not announced yet can be set.
 */
export function warnAtOf(dueAt: number, limit: TimeLimit, region?: string): number {
  if ('calendarDays' in limit) return dueAt - limit.calendarDays * WARNING_SHARE * DAY_MS
  const hours = Math.max(LEAST_WARNING_HOURS, limit.workingHours * WARNING_SHARE)
  return windowStart(dueAt, hours, region)
}

/** First instant from which at most so many working hours are left until `dueAt`. */
export function windowStart(dueAt: number, hours: number, region?: string): number {
  return earliestWithSame(subtractWorkingHours(dueAt, hours, region), region)
}

/** Working time stands still overnight: a window that opens at 08:00 holds since the office closed the day before. */
function earliestWithSame(instant: number, region?: string): number {
  return addWorkingHours(subtractWorkingHours(instant, ONE_MINUTE, region), ONE_MINUTE, region)
}
