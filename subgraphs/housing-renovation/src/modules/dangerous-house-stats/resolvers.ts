import { requireRegion } from '@yiwang/shared/caller'
import { rate } from '@yiwang/shared/money'
import type { Resolvers } from '../../generated/resolver-types.ts'
import { dangerousHousesByRegion } from './loaders.ts'

export const dangerousHouseStatsResolvers: Resolvers = {
  Region: {
    dangerousHouseStats: async ({ code }, _, context) => {
      requireRegion(context.caller, code)
      const { cGrade, dGrade, identified, writtenOff } = await context.load(dangerousHousesByRegion, null, code)
      // of all that were ever identified: a flat that is appraised safe after its write-off must not lower the rate
      return { cGrade, dGrade, writtenOffRate: rate(writtenOff, identified) }
    },
  },
}
