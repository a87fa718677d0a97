import type { Resolvers } from '../../generated/resolver-types.ts'

/** A person is known by number; whether the caller may see anything of it is each field's repository to decide. */
export const personResolvers: Resolvers = {
  Person: { __resolveReference: (reference) => reference },
}
