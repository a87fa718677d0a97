import { requireRegion } from '@yiwang/shared/caller'
import { money } from '@yiwang/shared/money'
import type { Resolvers } from '../../generated/resolver-types.ts'
import { temporaryAssistanceByRegion } from '../assistance-grant/loaders.ts'
import { lowIncomeByRegion } from '../low-income/loaders.ts'
import { residentsByRegion } from '../person/loaders.ts'
import { byCategory, totalOf } from './service.ts'

/** 低收入人口 are a stock, as of today; temporary assistance is what was granted in the period. */
export const assistanceStatsResolvers: Resolvers = {
  Region: {
    assistanceStats: ({ code }, { period }, { caller }) => {
      requireRegion(caller, code)
      return { code, period: period ?? null }
    },
  },
  AssistanceStats: {
    lowIncomePersons: async ({ code }, _, context) => totalOf(await context.load(lowIncomeByRegion, null, code)),
    byCategory: async ({ code }, _, context) => {
      const [counts, residents] = await Promise.all([
        context.load(lowIncomeByRegion, null, code),
        context.load(residentsByRegion, null, code),
      ])
      return byCategory(counts, residents)
    },
    temporaryAssistanceCount: async ({ code, period }, _, context) =>
      (await context.load(temporaryAssistanceByRegion, period, code)).count,
    temporaryAssistanceAmount: async ({ code, period }, _, context) =>
      money((await context.load(temporaryAssistanceByRegion, period, code)).cents),
    fromMedicalAlerts: async ({ code, period }, _, context) =>
      (await context.load(temporaryAssistanceByRegion, period, code)).fromMedicalAlerts,
  },
}
