import type { Resolvers } from '../../generated/resolver-types.ts'
import { hazardByNo } from '../hazard/loaders.ts'
import { cluesInRegion } from './loaders.ts'

export const enforcementClueResolvers: Resolvers = {
  Query: {
    enforcementClues: (_, { regionCode, period, first, after }, context) =>
      cluesInRegion({ regionCode, period: period ?? null, first, after: after ?? null }, context),
  },
  EnforcementClue: {
    region: ({ regionCode }) => ({ code: regionCode }),
    hazard: ({ hazardNo }, _, context) => (hazardNo === null ? null : context.load(hazardByNo, null, hazardNo)),
    transferredTo: ({ transferredToUscc }) => (transferredToUscc === null ? null : { uscc: transferredToUscc }),
    on: ({ transferredOn }) => transferredOn,
  },
}
