import type { RequestContext } from '../graphql/index.ts'
import { beijingDate } from '../time/index.ts'

/** The record that a personal field belongs to, as far as the department knows it. */
export interface Subject {
  /** the person that the record is about; absent for a household */
  readonly personId?: string | null | undefined
  readonly gridCode?: string | null | undefined
  /** village that the record lies in, or the smallest region known */
  readonly villageCode?: string | null | undefined
  readonly regionCode?: string | null | undefined
  readonly birthDate?: string | null | undefined
  /** where the department keeps no more of the birth date (契约“部门间事件”) */
  readonly birthYear?: number | null | undefined
}

/** Finds the subject of an object whose own row does not say enough; null: the caller has no business with it. */
export type FindSubject = (parent: unknown, context: RequestContext) => Promise<Subject | null>

/** Until the fourteenth birthday all that is known of a child is sensitive (个人信息保护法第28条). */
export const CHILD_AGE = 14

/** Whether the person may be a child; who is not known to be older is taken for one. */
export function mayBeChild({ birthDate, birthYear }: Subject, now: number): boolean {
  const { date, year } = childrenSince(now)
  if (typeof birthDate === 'string') return birthDate > date
  // of the year alone: born in it means not yet fourteen on some days of this year
  return typeof birthYear !== 'number' || birthYear >= year
}

interface Border {
  readonly now: number
  readonly date: string
  readonly year: number
}

let last: Border = borderAt(0)

/** A list asks for each of its persons, all in the same request. */
function childrenSince(now: number): Border {
  if (last.now !== now) last = borderAt(now)
  return last
}

function borderAt(now: number): Border {
  const today = beijingDate(now)
  const year = Number(today.slice(0, 4)) - CHILD_AGE
  return { now, date: `${year}${today.slice(4)}`, year }
}
