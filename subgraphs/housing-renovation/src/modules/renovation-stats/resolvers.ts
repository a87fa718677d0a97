import { requireRegion } from '@yiwang/shared/caller'
import { checkPeriod } from '@yiwang/shared/time'
import type { Resolvers } from '../../generated/resolver-types.ts'
import { renovationByRegion } from './loaders.ts'
import { toRenovationStats } from './service.ts'

export const renovationStatsResolvers: Resolvers = {
  Region: {
    renovationStats: async ({ code }, { period }, context) => {
      requireRegion(context.caller, code)
      return toRenovationStats(await context.load(renovationByRegion, checkPeriod(period), code))
    },
  },
}
