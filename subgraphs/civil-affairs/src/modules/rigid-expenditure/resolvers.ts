import type { Resolvers } from '../../generated/resolver-types.ts'
import { meansByPerson } from './loaders.ts'
import { checkRigidExpenditure } from './service.ts'

export const rigidExpenditureResolvers: Resolvers = {
  Person: {
    /** null when medical insurance told no expense, or when the person is out of the caller's sight. */
    rigidExpenditureCheck: async ({ personId, outOfPocketYtd }, _, context) => {
      if (!outOfPocketYtd) return null
      const means = await context.load(meansByPerson, null, personId)
      return means && checkRigidExpenditure(BigInt(outOfPocketYtd.cents), means)
    },
  },
}
