import { requireRegion } from '@yiwang/shared/caller'
import { decimal2 } from '@yiwang/shared/money'
import type { Resolvers } from '../../generated/resolver-types.ts'
import { gasFiguresByRegion, gasInspectionsInRegion } from './loaders.ts'

export const gasResolvers: Resolvers = {
  Query: {
    gasInspections: (_, { regionCode, period, first, after }, context) =>
      gasInspectionsInRegion({ regionCode, period: period ?? null, first, after: after ?? null }, context),
  },
  Region: {
    gasSafetyStats: ({ code }, { period }, context) => {
      requireRegion(context.caller, code)
      return context.load(gasFiguresByRegion, period ?? null, code)
    },
  },
  GasInspection: {
    operator: ({ operatorUscc }) => (operatorUscc === null ? null : { uscc: operatorUscc }),
    on: ({ inspectedOn }) => inspectedOn,
    region: ({ regionCode }) => ({ code: regionCode }),
    longDistanceKm: ({ longDistanceKmX100 }) => decimal2(longDistanceKmX100),
    mediumPressureKm: ({ mediumPressureKmX100 }) => decimal2(mediumPressureKmX100),
    lowPressureKm: ({ lowPressureKmX100 }) => decimal2(lowPressureKmX100),
  },
}
