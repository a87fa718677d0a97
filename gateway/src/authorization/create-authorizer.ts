import type { Caller } from '@yiwang/shared/caller'
import { BoundedCache } from '../operations/bounded-cache.ts'
import type { CompiledOperation } from '../operations/compile-operation.ts'
import type { AuthorizationOptions } from './authorization-options.ts'
import { compileGuard, type Guard } from './compile-guard.ts'
import { type FilteredOperation, filterOperation } from './filter-operation.ts'
import type { RequirementIndex } from './requirement-index.ts'
import { satisfactionOf } from './satisfaction.ts'

/** An operation as one kind of caller may run it. */
export interface AuthorizedOperation extends FilteredOperation {
  /** callers with equal keys run the same */
  readonly outcomeKey: string
}

export type Authorizer = (operation: CompiledOperation, caller: Caller) => AuthorizedOperation

/** An operation that names many differently scoped fields has more outcomes than any set of roles reaches. */
const MAX_OUTCOMES = 64

/** Filters an operation once per outcome, not once per caller. */
export function createAuthorizer(
  index: RequirementIndex,
  { dryRun, holds }: Pick<AuthorizationOptions, 'dryRun' | 'holds'>,
): Authorizer {
  const compiled = new WeakMap<CompiledOperation, { guard: Guard; outcomes: BoundedCache<AuthorizedOperation> }>()
  return (operation, caller) => {
    const known = compiled.get(operation) ?? {
      guard: compileGuard(operation, index),
      outcomes: new BoundedCache(MAX_OUTCOMES),
    }
    compiled.set(operation, known)
    const { requirements } = known.guard
    const { key: outcomeKey, satisfied } = satisfactionOf(requirements, caller, holds)
    return known.outcomes.getOrCreate(outcomeKey, () => {
      const filtered = filterOperation(operation, known.guard, satisfied())
      if (!dryRun) return { outcomeKey, ...filtered }
      const { node } = filterOperation(operation, known.guard, new Set(requirements))
      return { outcomeKey, node, denials: filtered.denials }
    })
  }
}
