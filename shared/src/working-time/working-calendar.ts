import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { z } from 'zod'
import { AppError } from '../errors/index.ts'

const directory = new URL('../../data/calendar/', import.meta.url)

const yearSchema = z.object({
  year: z.number().int(),
  source: z.string(),
  holidays: z.array(z.iso.date()),
  makeUpWorkdays: z.array(z.iso.date()),
})

interface WorkingYear {
  readonly holidays: ReadonlySet<string>
  readonly makeUpWorkdays: ReadonlySet<string>
}

const years = new Map<string, WorkingYear>()

/**
 * Monday to Friday, less the days off that the State Council announced for the year, plus its make-up days. A year that
 * has no file is refused: silence would count National Day as a working day.
 */
export function isWorkingDay(date: string): boolean {
  const { holidays, makeUpWorkdays } = workingYear(date.slice(0, 4))
  if (makeUpWorkdays.has(date)) return true
  if (holidays.has(date)) return false
  const weekday = new Date(`${date}T00:00:00Z`).getUTCDay()
  return weekday >= 1 && weekday <= 5
}

/** The last day that the calendar files cover. */
export function lastCalendarDay(): string {
  const newest = readdirSync(directory)
    .filter((name) => /^\d{4}\.json$/.test(name))
    .sort()
    .at(-1)
  return `${newest?.slice(0, 4) ?? '0000'}-12-31`
}

function workingYear(year: string): WorkingYear {
  const known = years.get(year)
  if (known) return known
  const read = readYear(year)
  years.set(year, read)
  return read
}

function readYear(year: string): WorkingYear {
  const file = fileURLToPath(new URL(`${year}.json`, directory))
  if (!existsSync(file))
    throw new AppError(
      'CALENDAR_YEAR_MISSING',
      `缺少 ${year} 年的工作日历，请按国务院办公厅当年放假通知补充 ${year} 年数据`,
      {
        year: Number(year),
      },
    )
  const { holidays, makeUpWorkdays } = yearSchema.parse(JSON.parse(readFileSync(file, 'utf8')))
  return { holidays: new Set(holidays), makeUpWorkdays: new Set(makeUpWorkdays) }
}
