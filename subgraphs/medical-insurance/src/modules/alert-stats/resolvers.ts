import { requireRegion } from '@yiwang/shared/caller'
import { money } from '@yiwang/shared/money'
import type { Resolvers } from '../../generated/resolver-types.ts'
import { aidAmountOfRegion, alertCountsOfRegion, townshipAlertsOfRegion } from './loaders.ts'

export const alertStatsResolvers: Resolvers = {
  Region: {
    medicalAlertStats: async ({ code }, { period: asked }, context) => {
      requireRegion(context.caller, code)
      const period = asked ?? null
      return { ...(await context.load(alertCountsOfRegion, { period }, code)), regionCode: code, period }
    },
  },
  MedicalAlertStats: {
    alertPersonTimes: ({ alerts }) => alerts,
    townshipsCovered: ({ townships }) => townships,
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
