import { AppError } from '@yiwang/shared/errors'
import { beijingDate, type Period } from '@yiwang/shared/time'

/** The year that is asked for, else the calendar year in Beijing; years outside 1990–2100 are a slip of the keyboard. */
export function insuranceYear(year: number | null | undefined, now: number): number {
  const chosen = year ?? Number(beijingDate(now).slice(0, 4))
  if (chosen >= 1990 && chosen <= 2100) return chosen
  throw new AppError('BAD_USER_INPUT', `年度应在 1990–2100 之间，收到 ${chosen}`, { argument: 'year' })
}

/** 1 January to 31 December. */
export function periodOfYear(year: number): Required<Period> {
  return { from: `${year}-01-01`, to: `${year}-12-31` }
}
