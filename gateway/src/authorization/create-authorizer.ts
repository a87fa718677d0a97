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

export type Authorizer = (operation: CompiledOperation, caller: Caller) => AuthorizedOperation

/** An operation that names many differently scoped fields has more outcomes than any set of roles reaches. */
const MAX_OUTCOMES = 64

/** Filters an operation once per outcome, not once per caller. */
export function createAuthorizer(index: RequirementIndex): Authorizer {
  const compiled = new WeakMap<CompiledOperation, { guard: Guard; outcomes: BoundedCache<AuthorizedOperation> }>()
  return (operation, caller) => {
    const known = compiled.get(operation) ?? {
      guard: compileGuard(operation, index),
      outcomes: new BoundedCache(MAX_OUTCOMES),
    }
    compiled.set(operation, known)
    const satisfied = known.guard.requirements.map((requirement) => isSatisfied(requirement, caller))
    const outcomeKey = satisfied.map(Number).join('')
    return known.outcomes.getOrCreate(outcomeKey, () => ({
      outcomeKey,
      ...filterOperation(operation, known.guard, new Set(known.guard.requirements.filter((_, at) => satisfied[at]))),
    }))
  }
}
