import {
  type ConstDirectiveNode,
  type DocumentNode,
  type FieldDefinitionNode,
  Kind,
  valueFromASTUntyped,
} from 'graphql'
import { type Caller, isAnonymous } from '../caller/index.ts'
import { AppError } from '../errors/index.ts'

/** What a caller needs for a field of Subscription. */
interface Requirement {
  readonly login: boolean
  /** alternatives, one of them whole is enough; [] = none needed */
  readonly scopes: readonly (readonly string[])[]
}

/** Refuses a caller who may not subscribe to the field. @throws AppError UNAUTHENTICATED, FORBIDDEN */
export type RequireSubscription = (field: string, caller: Caller) => void

/**
 * Reads @authenticated and @requiresScopes of the contract's subscriptions. Queries and mutations are checked by the
 * gateway; a subscription outlives the check, so its owner checks as well.
 */
export function readSubscriptionRequirements(typeDefs: DocumentNode): RequireSubscription {
  const requirements = new Map(subscriptionFields(typeDefs).map((field) => [field.name.value, requirementOf(field)]))
  return (field, caller) => {
    const requirement = requirements.get(field)
    if (!requirement) return
    const { login, scopes } = requirement
    if (login && isAnonymous(caller)) throw new AppError('UNAUTHENTICATED', '请先登录')
    if (scopes.length > 0 && !scopes.some((all) => all.every((scope) => caller.scopes.includes(scope))))
      throw new AppError('FORBIDDEN', `缺少订阅 ${field} 的权限范围`)
  }
}

function subscriptionFields(typeDefs: DocumentNode): readonly FieldDefinitionNode[] {
  return typeDefs.definitions.flatMap((definition) =>
    (definition.kind === Kind.OBJECT_TYPE_DEFINITION || definition.kind === Kind.OBJECT_TYPE_EXTENSION) &&
    definition.name.value === 'Subscription'
      ? (definition.fields ?? [])
      : [],
  )
}

function requirementOf({ directives = [] }: FieldDefinitionNode): Requirement {
  const scoped = directives.find(({ name }) => name.value === 'requiresScopes')
  const authenticated = directives.some(({ name }) => name.value === 'authenticated')
  return { login: authenticated || scoped !== undefined, scopes: scoped ? scopesOf(scoped) : [] }
}

function scopesOf(directive: ConstDirectiveNode): readonly (readonly string[])[] {
  const argument = directive.arguments?.find(({ name }) => name.value === 'scopes')
  // composition has checked that it is a list of lists of strings
  return argument ? (valueFromASTUntyped(argument.value) as string[][]) : []
}
