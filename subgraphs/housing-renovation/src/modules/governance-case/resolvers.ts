import type { Resolvers } from '../../generated/resolver-types.ts'
import { projectByCase } from '../renovation-project/loaders.ts'

/** Any kind of case, without knowing the kinds (@interfaceObject). */
export const governanceCaseResolvers: Resolvers = {
  GovernanceCase: {
    __resolveReference: ({ caseNo }) => ({ caseNo }),
    renovationProject: ({ caseNo }, _, context) => context.load(projectByCase, null, caseNo),
  },
}
