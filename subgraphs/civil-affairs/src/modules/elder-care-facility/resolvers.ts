import type { Resolvers } from '../../generated/resolver-types.ts'
import { facilitiesInRegion } from './loaders.ts'

export const elderCareFacilityResolvers: Resolvers = {
  Query: {
    elderCareFacilities: (_, { regionCode, kinds, first, after }, context) =>
      context.load(facilitiesInRegion, { filter: kinds ?? null, first, after: after ?? null }, regionCode),
  },
  ElderCareFacility: {
    region: ({ regionCode }) => ({ code: regionCode }),
    medicalPartnership: ({ medicalPartnership }) => medicalPartnership === 1,
    fourSynchronised: ({ fourSynchronised }) => fourSynchronised === 1,
    operator: ({ operatorUscc }) => (operatorUscc === null ? null : { uscc: operatorUscc }),
  },
}
