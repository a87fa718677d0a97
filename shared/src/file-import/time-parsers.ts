import { isDate, parseInstant } from '../time/index.ts'
import { type CellParser, plain } from './cell-parsers.ts'

const BEIJING = '+08:00'
const DAY = /^(\d{4})(?:[-/.年](\d{1,2})[-/.月](\d{1,2})日?|(\d{2})(\d{2}))$/
const CLOCK = /^(\d{1,2})[:时](\d{1,2})(?:[:分](?:(\d{1,2})(?:\.\d+)?秒?)?)?$/

/** A Beijing day: 2026-03-01, 2026/3/1, 2026年3月1日, 20260301 or a date cell. */
export const date: CellParser = (cell) => {
  const value = cell.kind === 'date' && !isMidnight(cell.wallTime) ? null : dayOf(plain(cell))
  return value === null ? { expected: '应为日期（如 2026-03-01）' } : { value }
}

/** A moment on the Beijing clock, or with an offset of its own; epoch milliseconds. */
export const instant: CellParser = (cell) => {
  const expected = '应为时刻（如 2026-03-01 09:30:00）'
  if (cell.kind === 'date') return { value: wallTimeInBeijing(cell.wallTime) }
  const text = plain(cell).replace(/^(\d{8})(\d{2})(\d{2})(\d{2})$/, '$1 $2:$3:$4')
  const match = /^(\S+?日?)[T\s]\s*(\S+?)(Z|[+-]\d{2}:\d{2})?$/.exec(text)
  const day = dayOf(match?.[1] ?? '')
  const clock = clockOf(match?.[2] ?? '')
  return day === null || clock === null
    ? { expected }
    : { value: parseInstant(`${day}T${clock}${match?.[3] ?? BEIJING}`) }
}

function dayOf(text: string): string | null {
  const match = DAY.exec(text)
  if (!match) return null
  const [, year = '', month = match[4] ?? '', day = match[5] ?? ''] = match
  const date = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
  return isDate(date) ? date : null
}

function clockOf(text: string): string | null {
  const match = CLOCK.exec(text)
  if (!match) return null
  const [, hour = '', minute = '', second = '0'] = match
  if (Number(hour) > 23 || Number(minute) > 59 || Number(second) > 59) return null
  return [hour, minute, second].map((part) => part.padStart(2, '0')).join(':')
}

function isMidnight(wallTime: Date): boolean {
  return wallTime.getTime() % 86_400_000 === 0
}

/** Rounded to the second that the program shows: its days are fractions and miss it by a hair. */
function wallTimeInBeijing(wallTime: Date): number {
  return Math.round(wallTime.getTime() / 1_000) * 1_000 - 8 * 3_600_000
}
