import type { Resolvers } from '../../generated/resolver-types.ts'
import { healthChecksByQuarter } from './loaders.ts'

export const healthCheckResolvers: Resolvers = {
  ResidentialQuarter: {
    healthChecks: ({ quarterId }, { first }, context) => context.load(healthChecksByQuarter, first, quarterId),
  },
}
