import type { Resolvers } from '../../generated/resolver-types.ts'
import { itemsInRegion } from './loaders.ts'

export const rewardItemResolvers: Resolvers = {
  Query: {
    rewardItems: (_, { regionCode, first, after }, context) =>
      context.load(itemsInRegion, { filter: null, first, after: after ?? null }, regionCode),
  },
}
