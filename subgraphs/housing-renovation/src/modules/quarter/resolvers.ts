import { decimal2 } from '@yiwang/shared/money'
import type { Resolvers } from '../../generated/resolver-types.ts'
import { totalsByQuarter } from '../building/loaders.ts'
import { quarterById, quartersByRegion } from './loaders.ts'

export const quarterResolvers: Resolvers = {
  Query: {
    quarter: (_, { quarterId }, context) => context.load(quarterById, null, quarterId),
  },
  Region: {
    quarters: ({ code }, { first, after }, context) =>
      context.load(quartersByRegion, { first, after: after ?? null }, code),
  },
  ResidentialQuarter: {
    __resolveReference: ({ quarterId }, context) => context.load(quarterById, null, quarterId),
    region: ({ regionCode }) => ({ code: regionCode }),
    householdCount: async ({ quarterId }, _, context) =>
      (await context.load(totalsByQuarter, null, quarterId)).households,
    floorAreaSqm: async ({ quarterId }, _, context) =>
      decimal2((await context.load(totalsByQuarter, null, quarterId)).floorAreaSqmX100),
  },
}
