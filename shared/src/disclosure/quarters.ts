import { addDays, addMonths, beijingDate, checkPeriod, endOfDay, type Period } from '../time/index.ts'
import type { Disclosure } from './disclosure.ts'

/** Earlier days are one cell: the graph has records since then. */
const FIRST_QUARTER = '2015-01-01'

/** Days from the first of a quarter up to, not including, the first of another; null: from the beginning. */
export interface Quarters {
  readonly from: string | null
  readonly before: string
  /** firsts of the quarters that begin in between, in order */
  readonly starts: readonly string[]
}

/** The first day of the quarter that the day lies in. */
export function quarterOf(day: string): string {
  const month = Math.floor((Number(day.slice(5, 7)) - 1) / 3) * 3 + 1
  return `${day.slice(0, 4)}-${String(month).padStart(2, '0')}-01`
}

/** The quarters that are over and that the period touches, each whole. */
export function publishedQuarters(period: Period | null | undefined, disclosure: Disclosure): Quarters {
  const { from, to } = checkPeriod(period)
  const first = from === null || from < FIRST_QUARTER ? null : quarterOf(from)
  const before = to === null ? disclosure.before : addDays(publishedDay(to, disclosure), 1)
  return { from: first, before, starts: startsBetween(first ?? FIRST_QUARTER, before) }
}

function startsBetween(first: string, before: string): string[] {
  const starts: string[] = []
  for (let start = first; start < before; start = addMonths(start, 3)) starts.push(start)
  return starts
}

/** The last day of the quarter that the day lies in; while that runs, of the one before. Without disclosure the day. */
export function publishedDay(day: string, disclosure: Disclosure | undefined): string {
  if (!disclosure) return day
  const { before } = disclosure
  if (day < FIRST_QUARTER) return addDays(FIRST_QUARTER, -1)
  return addDays(day < before ? addMonths(quarterOf(day), 3) : before, -1)
}

/** The last instant of that day. */
export function publishedInstant(instant: number, disclosure: Disclosure | undefined): number {
  if (!disclosure) return instant
  return endOfDay(publishedDay(beijingDate(instant), disclosure)) - 1
}
