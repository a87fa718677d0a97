import { addDays, beijingDate, startOfDay } from '../time/index.ts'
import { officeHours, type Span } from './office-hours.ts'
import { isWorkingDay } from './working-calendar.ts'

const HOUR_MS = 3_600_000

/**
 * The instant at which `hours` of office time have passed since `instant` (契约“工作时间与默认时限”). Time outside office
 * hours does not count; zero hours give the instant itself.
 */
export function addWorkingHours(instant: number, hours: number, region?: string): number {
  let remaining = Math.round(hours * HOUR_MS)
  if (remaining <= 0) return instant
  for (const span of spansFrom(instant, region)) {
    if (span.to - span.from >= remaining) return span.from + remaining
    remaining -= span.to - span.from
  }
  throw new Error('unreachable: spans go on until the calendar ends')
}

/** The latest instant from which `hours` of office time are left until `instant`. */
export function subtractWorkingHours(instant: number, hours: number, region?: string): number {
  let remaining = Math.round(hours * HOUR_MS)
  if (remaining <= 0) return instant
  for (const span of spansUntil(instant, region)) {
    if (span.to - span.from >= remaining) return span.to - remaining
    remaining -= span.to - span.from
  }
  throw new Error('unreachable: spans go back until the calendar begins')
}

/** Office hours between two instants; 0 when `to` is not after `from`. */
export function workingHoursBetween(from: number, to: number, region?: string): number {
  let total = 0
  for (const span of spansFrom(from, region)) {
    if (span.from >= to) break
    total += Math.min(span.to, to) - span.from
  }
  return total / HOUR_MS
}

/** End of office hours on the `days`-th working day after the day of `instant`. */
export function addWorkingDays(instant: number, days: number, region?: string): number {
  let date = beijingDate(instant)
  for (let counted = 0; counted < days;) {
    date = addDays(date, 1)
    if (isWorkingDay(date)) counted += 1
  }
  const close = officeHours(region).at(-1)?.to ?? 0
  return startOfDay(date) + close
}

/** The parts of office time after `instant`, in order. */
function* spansFrom(instant: number, region?: string): Generator<Span> {
  const hours = officeHours(region)
  for (let date = beijingDate(instant); ; date = addDays(date, 1))
    for (const { from, to } of spansOn(date, hours)) if (to > instant) yield { from: Math.max(from, instant), to }
}

/** The parts of office time before `instant`, latest first. */
function* spansUntil(instant: number, region?: string): Generator<Span> {
  const hours = officeHours(region)
  for (let date = beijingDate(instant); ; date = addDays(date, -1))
    for (const { from, to } of spansOn(date, hours).reverse())
      if (from < instant) yield { from, to: Math.min(to, instant) }
}

function spansOn(date: string, hours: readonly Span[]): Span[] {
  if (!isWorkingDay(date)) return []
  const midnight = startOfDay(date)
  return hours.map(({ from, to }) => ({ from: midnight + from, to: midnight + to }))
}
