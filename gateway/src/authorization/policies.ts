import { type Caller, type Department, isAnonymous, type Role } from '@yiwang/shared/caller'
import { contains } from '@yiwang/shared/region'

/** Whether a policy that `@policy` names holds for a caller. An unknown one holds for nobody. */
export type PolicyEvaluator = (policy: string, caller: Caller) => boolean

/** What a policy asks of its caller; all of it must hold, and an anonymous caller never satisfies one. */
export interface PolicyRule {
  /** one of them */
  readonly roles?: readonly Role[] | undefined
  /** all of them */
  readonly scopes?: readonly string[] | undefined
  /** one of them */
  readonly departments?: readonly Department[] | undefined
  /** a region of the caller's lies in one of them */
  readonly regions?: readonly string[] | undefined
  /** true: the caller says why (`x-purpose`) */
  readonly purpose?: boolean | undefined
}

/**
 * Policies decided by rules of the configuration. The Apollo Router leaves the decision to a coprocessor or a script,
 * which sees the same claims; a rule needs no call, so that no request waits for it and none is let through by an outage.
 */
export function createPolicyEvaluator(rules: Readonly<Record<string, PolicyRule>>): PolicyEvaluator {
  const byName = new Map(Object.entries(rules))
  return (policy, caller) => {
    const rule = byName.get(policy)
    return rule !== undefined && !isAnonymous(caller) && satisfies(caller, rule)
  }
}

function satisfies(caller: Caller, { roles, scopes, departments, regions, purpose }: PolicyRule): boolean {
  const { department } = caller
  return (
    (roles?.some((role) => caller.roles.includes(role)) ?? true) &&
    (scopes?.every((scope) => caller.scopes.includes(scope)) ?? true) &&
    (departments === undefined || (department !== null && departments.includes(department))) &&
    (regions?.some((outer) => caller.regions.some((own) => contains(outer, own))) ?? true) &&
    (purpose !== true || caller.purpose !== null)
  )
}
