import { requireRegion } from '@yiwang/shared/caller'
import { money } from '@yiwang/shared/money'
import type { Resolvers } from '../../generated/resolver-types.ts'
import { batchByNumber, batchesInRegion, batchesOfInstitution, batchFiguresOfRegion } from './loaders.ts'

export const settlementBatchResolvers: Resolvers = {
  Query: {
    settlementBatches: (_, { regionCode, filter, first, after }, context) =>
      batchesInRegion({ region: regionCode, filter: filter ?? {}, first, after: after ?? null }, context),
  },
  MedicalDesignation: {
    settlementBatches: ({ institutionUscc }, { period, first, after }, context) =>
      context.load(batchesOfInstitution, { period: period ?? null, first, after: after ?? null }, institutionUscc),
  },
  SettlementBatch: {
    __resolveReference: ({ batchNo }, context) => context.load(batchByNumber, null, batchNo),
    institution: ({ institutionUscc }) => ({ uscc: institutionUscc }),
    fundPaid: ({ fundPaidCents }) => money(fundPaidCents),
    monthlyDifference: ({ monthlyDifferenceCents }) => money(monthlyDifferenceCents),
  },
  Region: {
    instantSettlementStats: async ({ code }, { period }, context) => {
      requireRegion(context.caller, code)
      const figures = await context.load(batchFiguresOfRegion, { period: period ?? null }, code)
      return {
        institutions: figures.institutions,
        batches: figures.batches,
        personTimes: figures.personTimes,
        fundPaid: money(figures.fundPaid),
        byStage: [
          { stage: 'DAILY_ADVANCE', count: figures.daily },
          { stage: 'MONTHLY_SETTLED', count: figures.monthly },
          { stage: 'ANNUALLY_CLEARED', count: figures.annual },
        ],
      }
    },
  },
}
