import type { Resolvers } from '../../generated/resolver-types.ts'

/** An organisation is known by its uscc alone: which ones exist is grid governance's to say. */
export const organisationResolvers: Resolvers = {
  Organisation: { __resolveReference: ({ uscc }) => ({ uscc }) },
}
