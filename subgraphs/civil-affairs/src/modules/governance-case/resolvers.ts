import { checkFirst } from '@yiwang/shared/database'
import type { Resolvers } from '../../generated/resolver-types.ts'
import { applicationsByCase } from '../assistance-application/loaders.ts'

const MAX_APPLICATIONS = 50

/** Attaches applications to cases of any kind; the kinds are grid governance's (@interfaceObject). */
export const governanceCaseResolvers: Resolvers = {
  GovernanceCase: {
    __resolveReference: ({ caseNo }) => ({ caseNo }),
    assistanceApplications: ({ caseNo }, { first }, context) =>
      context.load(applicationsByCase, { first: checkFirst(first, MAX_APPLICATIONS) }, caseNo),
  },
}
