import type { Caller } from '@yiwang/shared/caller'
import { BoundedCache } from '../operations/bounded-cache.ts'
import type { CompiledOperation } from '../operations/compile-operation.ts'
import { compileGuard, type Guard } from './compile-guard.ts'
import { type FilteredOperation, filterOperation } from './filter-operation.ts'
import type { RequirementIndex } from './requirement-index.ts'
import { isSatisfied } from './requirement.ts'

/** An operation as one kind of caller may run it. */
export interface AuthorizedOperation extends FilteredOperation {
  /** which of the operation's requirements are satisfied, a digit each; callers with equal keys run the same */
  readonly outcomeKey: string
}

export interface AuthorizationOptions {
  /** `filter` leaves out what the caller may not see, `reject` refuses the whole operation */
  readonly mode: 'filter' | 'reject'
  /** what would be left out is answered, reported and logged, to try rules on real traffic */
  readonly dryRun: boolean
}

export const defaultAuthorization: AuthorizationOptions = { mode: 'filter', dryRun: false }

export type Authorizer = (operation: CompiledOperation, caller: Caller) => AuthorizedOperation

/** An operation that names many differently scoped fields has more outcomes than any set of roles reaches. */
const MAX_OUTCOMES = 64

/** Filters an operation once per outcome, not once per caller. */
export function createAuthorizer(index: RequirementIndex, { dryRun } = defaultAuthorization): Authorizer {
  const compiled = new WeakMap<CompiledOperation, { guard: Guard; outcomes: BoundedCache<AuthorizedOperation> }>()
  return (operation, caller) => {
    const known = compiled.get(operation) ?? {
      guard: compileGuard(operation, index),
      outcomes: new BoundedCache(MAX_OUTCOMES),
    }
    compiled.set(operation, known)
    const satisfied = known.guard.requirements.map((requirement) => isSatisfied(requirement, caller))
    const outcomeKey = satisfied.map(Number).join('')
    return known.outcomes.getOrCreate(outcomeKey, () => {
      const { requirements } = known.guard
      const filtered = filterOperation(operation, known.guard, new Set(requirements.filter((_, at) => satisfied[at])))
      if (!dryRun) return { outcomeKey, ...filtered }
      const { node } = filterOperation(operation, known.guard, new Set(requirements))
      return { outcomeKey, node, denials: filtered.denials }
    })
  }
}
