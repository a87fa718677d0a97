import { requireRegion } from '@yiwang/shared/caller'
import { money } from '@yiwang/shared/money'
import type { Resolvers } from '../../generated/resolver-types.ts'
import { stationsByRegion, stationsInRegion, subsidiesByStation } from './loaders.ts'

export const serviceStationResolvers: Resolvers = {
  Query: {
    serviceStations: (_, { regionCode, kinds, first, after }, context) =>
      context.load(stationsInRegion, { filter: kinds ?? null, first, after: after ?? null }, regionCode),
  },
  Region: {
    serviceStationStats: ({ code }, _, context) => {
      requireRegion(context.caller, code)
      return context.load(stationsByRegion, null, code)
    },
  },
  ServiceStation: {
    region: ({ regionCode }) => ({ code: regionCode }),
    canteen: ({ canteen }) => canteen === 1,
    subsidies: ({ stationNo }, _, context) => context.load(subsidiesByStation, null, stationNo),
  },
  CanteenSubsidy: {
    amount: ({ amountCents }) => money(amountCents),
    on: ({ grantedOn }) => grantedOn,
  },
}
