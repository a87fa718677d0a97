import { requireRegion } from '@yiwang/shared/caller'
import type { Resolvers } from '../../generated/resolver-types.ts'
import { accidentFiguresByRegion, accidentsInRegion } from './loaders.ts'

export const accidentResolvers: Resolvers = {
  Query: {
    accidents: (_, { regionCode, period, first, after }, context) =>
      accidentsInRegion({ regionCode, period: period ?? null, first, after: after ?? null }, context),
  },
  Region: {
    accidentStats: ({ code }, { period }, context) => {
      requireRegion(context.caller, code)
      return context.load(accidentFiguresByRegion, period ?? null, code)
    },
  },
  Accident: {
    region: ({ regionCode }) => ({ code: regionCode }),
    organisation: ({ organisationUscc }) => (organisationUscc === null ? null : { uscc: organisationUscc }),
  },
}
