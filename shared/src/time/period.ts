import { AppError } from '../errors/index.ts'
import { endOfDay, startOfDay } from './beijing-time.ts'

/** A closed range of Beijing calendar days; an absent end is open. */
export interface Period {
  readonly from?: string | null | undefined
  readonly to?: string | null | undefined
}

/** A half-open range of instants [from, before) in epoch milliseconds. */
export interface InstantRange {
  readonly from: number | null
  readonly before: number | null
}

/** The period as given, refused when it ends before it starts. */
export function checkPeriod(period: Period | null | undefined): { from: string | null; to: string | null } {
  const from = period?.from ?? null
  const to = period?.to ?? null
  if (from !== null && to !== null && from > to)
    throw new AppError('BAD_USER_INPUT', `统计区间的起始日 ${from} 晚于截止日 ${to}`)
  return { from, to }
}

export function instantRange(period: Period | null | undefined): InstantRange {
  const { from, to } = checkPeriod(period)
  return { from: from === null ? null : startOfDay(from), before: to === null ? null : endOfDay(to) }
}
