import { invariant } from '@yiwang/shared/errors'
import { decimal2 } from '@yiwang/shared/money'
import type { Resolvers } from '../../generated/resolver-types.ts'
import { buildingById } from '../building/loaders.ts'
import { dwellingById, dwellingsByBuilding, householdsByDwelling, ownedByPerson, ownersByDwelling } from './loaders.ts'

export const dwellingResolvers: Resolvers = {
  Query: {
    dwelling: (_, { dwellingId }, context) => context.load(dwellingById, null, dwellingId),
  },
  Building: {
    dwellings: ({ buildingId }, { first, after }, context) =>
      context.load(dwellingsByBuilding, { first, after: after ?? null }, buildingId),
  },
  Person: {
    __resolveReference: ({ personId }) => ({ personId }),
    ownedDwellings: ({ personId }, { first }, context) => context.load(ownedByPerson, first, personId),
  },
  Dwelling: {
    __resolveReference: ({ dwellingId }, context) => context.load(dwellingById, null, dwellingId),
    building: async ({ buildingId, dwellingId }, _, context) => {
      const building = await context.load(buildingById, null, buildingId)
      invariant(building, `flat ${dwellingId} stands in building ${buildingId}, which is not registered`)
      return building
    },
    areaSqm: ({ areaSqmX100 }) => decimal2(areaSqmX100),
    households: ({ dwellingId }, { first }, context) => context.load(householdsByDwelling, first, dwellingId),
    owners: ({ dwellingId }, { first }, context) => context.load(ownersByDwelling, first, dwellingId),
  },
}
