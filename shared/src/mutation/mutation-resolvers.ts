import { invariant } from '../errors/index.ts'
import type { RequestContext, ResolverMap } from '../graphql/index.ts'
import type { MutationDefinition } from './definition.ts'
import { runMutation } from './run-mutation.ts'

// every definition has its own input, found and row types; the resolver only passes them on
type AnyMutation = MutationDefinition<never, never, object>

/** Resolvers of the department's mutations: `{ [field], errors, replayed }`. */
export function mutationResolvers(definitions: readonly AnyMutation[]): ResolverMap {
  const resolvers = definitions.map((definition) => [
    definition.name,
    async (_: unknown, { input }: { input: unknown }, context: RequestContext) => {
      const { record, errors, replayed } = await runMutation(
        definition as unknown as MutationDefinition<object, object, object>,
        input,
        context,
      )
      return { ...(definition.field === null ? record : { [definition.field]: record }), errors, replayed }
    },
  ])
  invariant(new Set(resolvers.map(([name]) => name)).size === resolvers.length, 'a mutation is defined twice')
  return { Mutation: Object.fromEntries(resolvers) as object }
}
