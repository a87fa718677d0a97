import { type Caller, isAnonymous } from '@yiwang/shared/caller'
import type { PolicyEvaluator } from './policies.ts'

/**
 * What a field or type asks of its caller.
 * `scopes` is `@requiresScopes`, `policies` is `@policy`: one of the lists suffices, and of that list all are needed.
 */
export type Requirement =
  | { readonly kind: 'authenticated' }
  | { readonly kind: 'scopes'; readonly anyOf: readonly (readonly string[])[] }
  | { readonly kind: 'policies'; readonly anyOf: readonly (readonly string[])[] }

export function isSatisfied(requirement: Requirement, caller: Caller, holds: PolicyEvaluator): boolean {
  // an empty outer list satisfies nobody; the Router lets everybody pass there, which no author of a guard means
  switch (requirement.kind) {
    case 'authenticated':
      return !isAnonymous(caller)
    case 'scopes':
      return requirement.anyOf.some((all) => all.every((scope) => caller.scopes.includes(scope)))
    case 'policies':
      return requirement.anyOf.some((all) => all.every((policy) => holds(policy, caller)))
  }
}

/** Equal requirements have equal keys, whatever the order their scopes or policies are written in. */
export function requirementKey(requirement: Requirement): string {
  if (requirement.kind === 'authenticated') return requirement.kind
  const lists = requirement.anyOf.map((all) => [...all].sort())
  return JSON.stringify([requirement.kind, ...lists.map((all) => JSON.stringify(all)).sort()])
}

/** For the error message: `a 与 b，或 c`. */
export function describeRequirement(requirement: Requirement): string {
  if (requirement.kind === 'authenticated') return '登录'
  const what = requirement.kind === 'scopes' ? '权限范围' : '授权策略'
  return `${what} ${requirement.anyOf.map((all) => all.join(' 与 ')).join('，或 ')}`
}
