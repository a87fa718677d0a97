import { requireRegion } from '@yiwang/shared/caller'
import { publishedInstant } from '@yiwang/shared/disclosure'
import { rate } from '@yiwang/shared/money'
import type { Resolvers } from '../../generated/resolver-types.ts'
import { caseFiguresByRegion, hotlineFiguresByRegion } from './loaders.ts'

export const caseStatsResolvers: Resolvers = {
  Region: {
    caseStats: ({ code }, { asOf, period, handling, categories }, context) => {
      requireRegion(context.caller, code)
      const args = {
        asOf: publishedInstant(asOf ?? context.now, context.database.disclosure),
        period: period ?? null,
        handling: handling ?? null,
        categories: categories ?? null,
      }
      return context.load(caseFiguresByRegion, args, code)
    },
    hotlineStats: ({ code }, { period }, context) => {
      requireRegion(context.caller, code)
      return context.load(hotlineFiguresByRegion, { period: period ?? null }, code)
    },
  },
  CaseStats: {
    closeRate: ({ closed, accepted }) => rate(closed, accepted),
    byCategory: (figures, { categories }) =>
      figures.categories.filter(({ category }) => !categories || categories.includes(category)),
  },
}
