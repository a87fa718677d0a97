import { requireRegion } from '@yiwang/shared/caller'
import { rate } from '@yiwang/shared/money'
import type { Resolvers } from '../../generated/resolver-types.ts'
import { safetyFiguresByRegion } from './loaders.ts'

export const safetyStatsResolvers: Resolvers = {
  Region: {
    safetyStats: ({ code }, { period }, context) => {
      requireRegion(context.caller, code)
      return context.load(safetyFiguresByRegion, period ?? null, code)
    },
  },
  SafetyStats: {
    generalRate: ({ generalRectified, generalFound }) => rate(generalRectified, generalFound),
    majorRate: ({ majorRectified, majorFound }) => rate(majorRectified, majorFound),
    majorFiledRate: ({ majorFiled, majorFound }) => rate(majorFiled, majorFound),
    byField: ({ byField }, { fields }) => byField.filter(({ field }) => fields?.includes(field) ?? true),
  },
}
