import type { Resolvers } from '../../generated/resolver-types.ts'
import { gridByCode } from '../grid/loaders.ts'
import { buildingById } from './loaders.ts'

/** The housing department owns buildings; here one is known by its number, even before its copy has arrived. */
export interface BuildingReference {
  readonly buildingId: string
}

export const buildingResolvers: Resolvers = {
  Building: {
    __resolveReference: ({ buildingId }) => ({ buildingId }),
    grid: async ({ buildingId }, _, context) => {
      const building = await context.load(buildingById, null, buildingId)
      return building?.gridCode ? context.load(gridByCode, null, building.gridCode) : null
    },
  },
}
