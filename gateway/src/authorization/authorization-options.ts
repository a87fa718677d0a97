import type { IntrospectionRule } from './introspection.ts'
import type { PolicyEvaluator } from './policies.ts'

/** How the directives `@authenticated`, `@requiresScopes` and `@policy` are enforced. */
export interface AuthorizationOptions {
  /** `filter` leaves out what the caller may not see, `reject` refuses the whole operation */
  readonly mode: 'filter' | 'reject'
  /** what would be left out is answered, reported and logged, to try rules on real traffic */
  readonly dryRun: boolean
  /** decides `@policy`; default: no policy holds for anybody */
  readonly holds: PolicyEvaluator
  readonly introspection: IntrospectionRule
  readonly errors: DenialErrors
}

/** Who is told what was refused (Apollo Router `authorization.directives.errors`). */
export interface DenialErrors {
  /** the client: among the `errors` of the answer, in `extensions.authorizationErrors`, which no client takes for a failure, or not */
  readonly response: 'errors' | 'extensions' | 'disabled'
  /** the gateway's log */
  readonly log: boolean
}

export const defaultAuthorization: AuthorizationOptions = {
  mode: 'filter',
  dryRun: false,
  holds: () => false,
  introspection: 'everybody',
  errors: { response: 'errors', log: true },
}
