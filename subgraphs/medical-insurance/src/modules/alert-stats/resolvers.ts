import { requireRegion } from '@yiwang/shared/caller'
import type { RequestContext } from '@yiwang/shared/graphql'
import { money } from '@yiwang/shared/money'
import type { Resolvers } from '../../generated/resolver-types.ts'
import type { AlertFigures } from './figures.ts'
import { aidAmountOfRegion, alertCountsOfRegion, townshipAlertsOfRegion } from './loaders.ts'

export const alertStatsResolvers: Resolvers = {
  Region: {
    medicalAlertStats: ({ code }, { period }, { caller }) => {
      requireRegion(caller, code)
      return { regionCode: code, period: period ?? null }
    },
  },
  MedicalAlertStats: {
    alertPersonTimes: async (figures, _, context) => (await countsOf(figures, context)).alerts,
    persons: async (figures, _, context) => (await countsOf(figures, context)).persons,
    townshipsCovered: async ({ regionCode, period }, _, context) =>
      (await context.load(townshipAlertsOfRegion, { period }, regionCode)).length,
    closed: async (figures, _, context) => (await countsOf(figures, context)).closed,
    excluded: async (figures, _, context) => (await countsOf(figures, context)).excluded,
    medicalAidAmount: async ({ regionCode, period }, _, context) =>
      money(await context.load(aidAmountOfRegion, { period }, regionCode)),
    byTownship: async ({ regionCode, period }, _, context) => [
      ...(await context.load(townshipAlertsOfRegion, { period }, regionCode)),
    ],
  },
  MedicalAlertTownshipCount: {
    regionCode: ({ townCode }) => townCode,
    region: ({ townCode }) => ({ code: townCode }),
  },
}

function countsOf({ regionCode, period }: AlertFigures, context: RequestContext) {
  return context.load(alertCountsOfRegion, { period }, regionCode)
}
