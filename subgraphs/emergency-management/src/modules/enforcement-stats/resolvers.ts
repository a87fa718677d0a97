import { requireRegion } from '@yiwang/shared/caller'
import type { Resolvers } from '../../generated/resolver-types.ts'
import { enforcementFiguresByRegion } from './loaders.ts'

export const enforcementStatsResolvers: Resolvers = {
  Region: {
    enforcementStats: ({ code }, { period }, context) => {
      requireRegion(context.caller, code)
      return context.load(enforcementFiguresByRegion, period ?? null, code)
    },
  },
}
