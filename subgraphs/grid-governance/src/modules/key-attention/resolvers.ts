import { checkFirst } from '@yiwang/shared/database'
import { invariant } from '@yiwang/shared/errors'
import type { Resolvers } from '../../generated/resolver-types.ts'
import { personById } from '../person/loaders.ts'
import { attentionsByPerson, listAttentions } from './loaders.ts'

export const keyAttentionResolvers: Resolvers = {
  Query: {
    keyAttentions: (_, { regionCode, kinds, reviewDueOn, includeRemoved, first, after }, context) =>
      listAttentions(context, {
        regionCode,
        kinds: kinds ?? null,
        reviewDueOn: reviewDueOn ?? null,
        includeRemoved,
        first,
        after: after ?? null,
      }),
  },
  Person: {
    keyAttentions: ({ personId }, { first }, context) =>
      context.load(attentionsByPerson, { first: checkFirst(first, 20) }, personId),
  },
  KeyAttention: {
    person: async ({ personId }, _, context) => {
      const person = await context.load(personById, null, personId)
      invariant(person, `ledger entry outside the region of person ${personId}`)
      return person
    },
  },
}
