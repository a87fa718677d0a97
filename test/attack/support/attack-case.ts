import type { Answered } from './requests.ts'
import type { Target } from './target.ts'

/** One hostile request. */
export interface AttackCase {
  readonly name: string
  readonly send: (target: Target) => Promise<Answered>
  /** the status, and a code of its errors; `none`: there are no errors; null: it is no GraphQL answer */
  readonly refused: readonly [status: number | readonly number[], code: string | null]
  /** what may take time is over this long after; default: at once */
  readonly boundMs?: number
}
