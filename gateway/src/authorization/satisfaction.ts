import type { Caller } from '@yiwang/shared/caller'
import type { PolicyEvaluator } from './policies.ts'
import { isSatisfied, type Requirement } from './requirement.ts'

/** What a caller satisfies of some requirements. */
export interface Satisfaction {
  /** a digit for each requirement, `1` where it is satisfied; callers with equal keys are treated alike */
  readonly key: string
  readonly complete: boolean
  /** made on asking: a known key needs no set */
  readonly satisfied: () => ReadonlySet<Requirement>
}

export function satisfactionOf(
  requirements: readonly Requirement[],
  caller: Caller,
  holds: PolicyEvaluator,
): Satisfaction {
  const key = requirements.map((requirement) => (isSatisfied(requirement, caller, holds) ? '1' : '0')).join('')
  return {
    key,
    complete: !key.includes('0'),
    satisfied: () => new Set(requirements.filter((_, at) => key[at] === '1')),
  }
}
