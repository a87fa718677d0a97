import { type Caller, isAnonymous, type Role } from '@yiwang/shared/caller'

/** Who may ask for the schema; whoever may gets what the caller may see of it (visible-schema.ts). */
export type IntrospectionRule = 'everybody' | 'authenticated' | 'nobody' | readonly Role[]

export function mayIntrospect(rule: IntrospectionRule, caller: Caller): boolean {
  switch (rule) {
    case 'everybody':
      return true
    case 'authenticated':
      return !isAnonymous(caller)
    case 'nobody':
      return false
    default:
      return rule.some((role) => caller.roles.includes(role))
  }
}
