import { checkFirst } from '@yiwang/shared/database'
import type { Resolvers } from '../../generated/resolver-types.ts'
import type { HazardRow } from '../hazard/entities.ts'
import { hazardsByCase } from '../hazard/loaders.ts'

const MAX_HAZARDS = 50

/** Attaches hazards to cases of any kind; the kinds are grid governance's (@interfaceObject). */
export const governanceCaseResolvers: Resolvers = {
  GovernanceCase: {
    __resolveReference: ({ caseNo }) => ({ caseNo }),
    hazards: async ({ caseNo }, { first }, context): Promise<HazardRow[]> => {
      const args = { filter: null, first: checkFirst(first, MAX_HAZARDS), after: null }
      return [...(await context.load(hazardsByCase, args, caseNo)).nodes]
    },
  },
}
