import { addDays, startOfDay } from '@yiwang/shared/time'

/** The day itself, or the Friday before a weekend. */
export function weekdayUpTo(date: string): string {
  const day = new Date(`${date}T00:00:00Z`).getUTCDay()
  return day === 6 ? addDays(date, -1) : day === 0 ? addDays(date, -2) : date
}

/** Epoch milliseconds of an hour of a Beijing day. */
export function instantAt(date: string, hour: number): number {
  return startOfDay(date) + hour * 3_600_000
}
