import { beijingDate } from '../time/index.ts'
import { quarterOf } from './quarters.ts'

/**
 * How figures of persons are read by whoever sees no records: rounded in fixed cells of a township and a quarter that
 * is over. Whatever is asked is a sum of such cells, so that no two answers subtract to more than one of them tells.
 */
export interface Disclosure {
  /** first day of the running quarter; what is dated later is not disclosed yet */
  readonly before: string
}

export function disclosureAt(now: number): Disclosure {
  return { before: quarterOf(beijingDate(now)) }
}
