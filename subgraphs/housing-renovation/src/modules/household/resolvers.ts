import type { Resolvers } from '../../generated/resolver-types.ts'
import { homeByHousehold } from '../dwelling/loaders.ts'
import { priorityOf } from './service.ts'

export const householdResolvers: Resolvers = {
  Household: {
    // difficultyCategory comes along where a field @requires it
    __resolveReference: (reference) => reference,
    dwelling: ({ householdId }, _, context) => context.load(homeByHousehold, null, householdId),
    dangerousHousePriority: async ({ householdId, difficultyCategory }, _, context) => {
      const home = await context.load(homeByHousehold, null, householdId)
      return home === null ? null : priorityOf(home.dangerGrade, difficultyCategory)
    },
  },
}
