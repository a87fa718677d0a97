import { type Access, badInput, type Refusal } from '@yiwang/shared/mutation'
import { beijingDate } from '@yiwang/shared/time'

/** Nothing is recorded before it happened. */
export function laterThanToday({ now }: Access, date: string, what: string, field: string): Refusal | null {
  const today = beijingDate(now)
  return date > today ? badInput(`${what} ${date} 晚于今天 ${today}`, field) : null
}
