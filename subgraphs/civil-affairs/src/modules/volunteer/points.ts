import { addMonths, beijingDate, startOfDay } from '@yiwang/shared/time'

/** Hundredths of an hour that one activity counts at most. */
const COUNTED_HOURS_X100 = 200
/** Points that an account holds at most; what is earned beyond is lost. */
export const MOST_POINTS = 1_500

/** One point for each full hour, two hours at most; none after a complaint. */
export function pointsFor({ hoursX100, complained }: { readonly hoursX100: number; readonly complained: boolean }) {
  return complained ? 0 : Math.floor(Math.min(hoursX100, COUNTED_HOURS_X100) / 100)
}

/** What an account with this balance gains of the points earned. */
export function gainOf(balance: number, earned: number): number {
  return Math.min(earned, Math.max(0, MOST_POINTS - balance))
}

/** First instant of the calendar quarter, in Beijing, that an instant lies in; and of the next. */
export function quarterOf(instant: number): { readonly from: number; readonly before: number } {
  const [year = '', month = '01'] = beijingDate(instant).split('-')
  const first = String(Math.floor((Number(month) - 1) / 3) * 3 + 1).padStart(2, '0')
  const start = `${year}-${first}-01`
  return { from: startOfDay(start), before: startOfDay(addMonths(start, 3)) }
}
