import { decimal2 } from '@yiwang/shared/money'
import type { Resolvers } from '../../generated/resolver-types.ts'
import { quarterById } from '../quarter/loaders.ts'
import { buildingById, buildingsByQuarter, gradeByBuilding } from './loaders.ts'

export const buildingResolvers: Resolvers = {
  Query: {
    building: (_, { buildingId }, context) => context.load(buildingById, null, buildingId),
  },
  ResidentialQuarter: {
    buildings: ({ quarterId }, { first, after }, context) =>
      context.load(buildingsByQuarter, { first, after: after ?? null }, quarterId),
  },
  Building: {
    __resolveReference: ({ buildingId }, context) => context.load(buildingById, null, buildingId),
    quarter: ({ quarterId }, _, context) => (quarterId === null ? null : context.load(quarterById, null, quarterId)),
    floorAreaSqm: ({ floorAreaSqmX100 }) => decimal2(floorAreaSqmX100),
    dangerGrade: ({ buildingId }, _, context) => context.load(gradeByBuilding, null, buildingId),
  },
}
