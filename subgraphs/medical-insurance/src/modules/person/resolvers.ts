import type { Resolvers } from '../../generated/resolver-types.ts'
import { personByKey } from './loaders.ts'

export const personResolvers: Resolvers = {
  Person: {
    __resolveReference: async (reference, context) => {
      const key = 'personId' in reference ? reference.personId : reference.idHash
      const person = await context.load(personByKey, null, key)
      if (person === null) return null
      const { personId, idHash, displayName } = person
      return { personId, idHash, displayName, lowIncomeCategory: reference.lowIncomeCategory }
    },
  },
}
