import { checkFirst, toCents } from '@yiwang/shared/database'
import { money } from '@yiwang/shared/money'
import type { Resolvers } from '../../generated/resolver-types.ts'
import { hazardsByEnforcementCase } from './loaders.ts'
import { pageOfCases } from './repository.ts'

const MAX_HAZARDS = 20

export const enforcementCaseResolvers: Resolvers = {
  Query: {
    enforcementCases: (_, { regionCode, filter, first, after }, { database, scope }) =>
      pageOfCases(database, scope, { regionCode, filter: filter ?? null, first, after: after ?? null }),
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
