import { AppError, received } from '../errors/index.ts'

/**
 * Calendar dates are 'YYYY-MM-DD' in Asia/Shanghai, instants are epoch milliseconds. China has had no daylight saving
 * since 1991, so the offset of +08:00 is a constant for every record of this graph.
 */
const OFFSET_MS = 8 * 3_600_000
const DAY_MS = 86_400_000
const DATE = /^\d{4}-\d{2}-\d{2}$/
const INSTANT = /^\d{4}-\d{2}-\d{2}[Tt]\d{2}:\d{2}:\d{2}(?:\.\d{1,9})?(?:[Zz]|[+-]\d{2}:\d{2})$/

export function isDate(text: string): boolean {
  if (!DATE.test(text)) return false
  const ms = Date.parse(`${text}T00:00:00Z`)
  return !Number.isNaN(ms) && new Date(ms).toISOString().startsWith(text)
}

/** The calendar day in Beijing that the instant falls on. */
export function beijingDate(instant: number): string {
  return new Date(instant + OFFSET_MS).toISOString().slice(0, 10)
}

/** First instant of a Beijing day. */
export function startOfDay(date: string): number {
  if (!isDate(date)) throw new AppError('BAD_USER_INPUT', `日期应为 YYYY-MM-DD${received(date)}`)
  return Date.parse(`${date}T00:00:00Z`) - OFFSET_MS
}

/** First instant after a Beijing day. */
export function endOfDay(date: string): number {
  return startOfDay(date) + DAY_MS
}

export function addDays(date: string, days: number): string {
  return beijingDate(startOfDay(date) + days * DAY_MS)
}

export function daysBetween(from: string, to: string): number {
  return (startOfDay(to) - startOfDay(from)) / DAY_MS
}

/** Calendar months later; a day that the month lacks becomes its last day (2024-02-29 + 12 → 2025-02-28). */
export function addMonths(date: string, months: number): string {
  const [year = 0, month = 0, day = 0] = date.split('-').map(Number)
  const lastDay = new Date(Date.UTC(year, month + months, 0))
  const clamped = Math.min(day, lastDay.getUTCDate())
  return new Date(Date.UTC(lastDay.getUTCFullYear(), lastDay.getUTCMonth(), clamped)).toISOString().slice(0, 10)
}

/** Epoch milliseconds of an RFC 3339 text, which must carry its offset. */
export function parseInstant(text: string): number {
  const ms = INSTANT.test(text) ? Date.parse(text) : Number.NaN
  if (Number.isNaN(ms) || !isDate(text.slice(0, 10)))
    throw new AppError('BAD_USER_INPUT', '时刻应为带时区偏移的 RFC 3339 格式')
  return ms
}

/** RFC 3339 text in Beijing time, with milliseconds only where there are any. */
export function toRfc3339(instant: number): string {
  const text = new Date(instant + OFFSET_MS).toISOString()
  return `${text.endsWith('.000Z') ? text.slice(0, 19) : text.slice(0, 23)}+08:00`
}
