import type { Resolvers } from '../../generated/resolver-types.ts'
import { categoryByPerson, lowIncomePersonsInRegion } from './loaders.ts'

export const lowIncomeResolvers: Resolvers = {
  Query: {
    lowIncomePersons: (_, { regionCode, categories, first, after }, context) =>
      context.load(lowIncomePersonsInRegion, { filter: categories ?? null, first, after: after ?? null }, regionCode),
  },
  Person: {
    lowIncomeCategory: ({ personId }, _, context) => context.load(categoryByPerson, null, personId),
  },
}
