import type { Resolvers } from '../../generated/resolver-types.ts'

/** A region is known by its code alone: which codes exist is grid governance's to say. */
export const regionResolvers: Resolvers = {
  Region: { __resolveReference: ({ code }) => ({ code }) },
}
