import { money } from '@yiwang/shared/money'
import type { Resolvers } from '../../generated/resolver-types.ts'
import { difficultyByHousehold, incomeByHousehold } from './loaders.ts'

export const householdResolvers: Resolvers = {
  Household: {
    __resolveReference: ({ householdId }) => ({ householdId }),
    difficultyCategory: ({ householdId }, _, context) => context.load(difficultyByHousehold, null, householdId),
    perCapitaMonthlyIncome: async ({ householdId }, _, context) =>
      money(await context.load(incomeByHousehold, null, householdId)),
  },
}
