import { checkFirst, toCents } from '@yiwang/shared/database'
import { money } from '@yiwang/shared/money'
import type { Resolvers } from '../../generated/resolver-types.ts'
import { enforcementCasesInRegion, hazardsByEnforcementCase } from './loaders.ts'

const MAX_HAZARDS = 20

export const enforcementCaseResolvers: Resolvers = {
  Query: {
    enforcementCases: (_, { regionCode, filter, first, after }, context) =>
      enforcementCasesInRegion({ regionCode, filter: filter ?? null, first, after: after ?? null }, context),
  },
  EnforcementCase: {
    region: ({ regionCode }) => ({ code: regionCode }),
    organisation: ({ organisationUscc }) => (organisationUscc === null ? null : { uscc: organisationUscc }),
    penalty: ({ penaltyCents }) => (penaltyCents === null ? null : money(toCents(penaltyCents))),
    hazards: async ({ enforcementNo }, { first }, context) => [
      ...(await context.load(hazardsByEnforcementCase, checkFirst(first, MAX_HAZARDS), enforcementNo)),
    ],
  },
}
