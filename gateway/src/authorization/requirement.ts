import { type Caller, isAnonymous } from '@yiwang/shared/caller'

/**
 * What a field or type asks of its caller.
 * `scopes` is `@requiresScopes`: one of the lists suffices, and of that list every scope is needed.
 * `never` is `@policy`: this gateway has no policy engine, so what is guarded by one stays closed.
 */
export type Requirement =
  | { readonly kind: 'authenticated' }
  | { readonly kind: 'scopes'; readonly anyOf: readonly (readonly string[])[] }
  | { readonly kind: 'never' }

export function isSatisfied(requirement: Requirement, caller: Caller): boolean {
  switch (requirement.kind) {
    case 'authenticated':
      return !isAnonymous(caller)
    case 'scopes':
      // an empty outer list satisfies nobody; the Router lets everybody pass there, which no author of a guard means
      return requirement.anyOf.some((all) => all.every((scope) => caller.scopes.includes(scope)))
    case 'never':
      return false
  }
}

/** Equal requirements have equal keys, whatever the order their scopes are written in. */
export function requirementKey(requirement: Requirement): string {
  if (requirement.kind !== 'scopes') return requirement.kind
  return `scopes:${requirement.anyOf
    .map((all) => [...all].sort().join('&'))
    .sort()
    .join('|')}`
}

/** For the error message: `a 与 b，或 c`. */
export function describeRequirement(requirement: Requirement): string {
  switch (requirement.kind) {
    case 'authenticated':
      return '登录'
    case 'scopes':
      return `权限范围 ${requirement.anyOf.map((all) => all.join(' 与 ')).join('，或 ')}`
    case 'never':
      return '未启用的授权策略'
  }
}
