import { addDays, startOfDay } from '@yiwang/shared/time'
import { isWorkingDay } from '@yiwang/shared/working-time'
import type { Random } from '@yiwang/shared/sample-data'

const MINUTE_MS = 60_000

/** The working days of a closed range. */
export function workingDays(from: string, to: string): string[] {
  const days: string[] = []
  for (let day = from; day <= to; day = addDays(day, 1)) if (isWorkingDay(day)) days.push(day)
  return days
}

/** 'HH:MM' of a Beijing day. */
export function at(day: string, time: string): number {
  const [hours = 0, minutes = 0] = time.split(':').map(Number)
  return startOfDay(day) + (hours * 60 + minutes) * MINUTE_MS
}

/** A minute of office time that leaves three quarters of an hour of the day. */
export function officeInstant(random: Random, day: string): number {
  const minute = random.between(0, 4 * 60 + 3 * 60 + 14)
  return startOfDay(day) + (8 * 60 + minute + (minute >= 4 * 60 ? 2 * 60 : 0)) * MINUTE_MS
}

export function minutes(count: number): number {
  return count * MINUTE_MS
}
