import type { Resolvers } from '../../generated/resolver-types.ts'
import { hazardsByBuilding } from '../hazard/loaders.ts'
import { fireRiskGrade } from './fire-risk.ts'
import { openFireHazardsByBuilding } from './loaders.ts'

export const buildingResolvers: Resolvers = {
  Building: {
    // the representation carries the facts that fireRiskGrade requires
    __resolveReference: (representation) => representation,
    hazards: ({ buildingId }, { filter, first, after }, context) =>
      context.load(hazardsByBuilding, { filter: filter ?? null, first, after: after ?? null }, buildingId),
    fireRiskGrade: async (building, _, context) =>
      fireRiskGrade(building, await context.load(openFireHazardsByBuilding, null, building.buildingId)),
  },
}
