import { addDays, beijingDate } from '@yiwang/shared/time'
import { lastCalendarDay } from '@yiwang/shared/working-time'

/**
 * The day, YYYY-MM-DD, around which demonstration rows lie that are loaded now: today, but a month before the working
 * calendar ends at the latest, since demonstration deadlines lie ahead of the day.
 */
export function demonstrationDay(): string {
  const today = beijingDate(Date.now())
  const latest = addDays(lastCalendarDay(), -30)
  return today < latest ? today : latest
}
