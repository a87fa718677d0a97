import type { DocumentNode, GraphQLResolveInfo } from 'graphql'
import type { RequestContext, ResolverMap } from '../graphql/index.ts'
import { readSubscriptionRequirements } from './field-requirements.ts'

interface SubscriptionResolver {
  subscribe(root: unknown, args: unknown, context: RequestContext, info: GraphQLResolveInfo): unknown
}

/** Puts the contract's @authenticated and @requiresScopes in front of every subscription. */
export function guardSubscriptions(typeDefs: DocumentNode, resolvers: ResolverMap): ResolverMap {
  const { Subscription: fields } = resolvers
  if (!fields) return resolvers
  const require = readSubscriptionRequirements(typeDefs)
  const guard = (resolver: SubscriptionResolver): SubscriptionResolver => ({
    ...resolver,
    subscribe: (root, args, context, info) => {
      require(info.fieldName, context.caller)
      return resolver.subscribe(root, args, context, info)
    },
  })
  const guarded = Object.entries<SubscriptionResolver>(fields as Record<string, SubscriptionResolver>).map(
    ([name, resolver]) => [name, guard(resolver)],
  )
  return { ...resolvers, Subscription: Object.fromEntries(guarded) as object }
}
