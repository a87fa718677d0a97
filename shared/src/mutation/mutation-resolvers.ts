import { invariant } from '../errors/index.ts'
import type { RequestContext, ResolverMap } from '../graphql/index.ts'
import type { Mutation } from './define-mutation.ts'

/** Resolvers of the department's mutations. */
export function mutationResolvers(mutations: readonly Mutation[]): ResolverMap {
  invariant(new Set(mutations.map(({ name }) => name)).size === mutations.length, 'a mutation is defined twice')
  return { Mutation: Object.fromEntries(mutations.map((mutation) => [mutation.name, resolverOf(mutation)])) }
}

function resolverOf(mutation: Mutation) {
  return (_: unknown, { input }: { input: unknown }, context: RequestContext) => mutation.resolve(input, context)
}
