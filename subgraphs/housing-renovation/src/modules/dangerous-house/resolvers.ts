import { checkFirst } from '@yiwang/shared/database'
import type { DangerGrade, Resolvers } from '../../generated/resolver-types.ts'
import { dangerousHousesInRegion, remediationByDwelling } from './loaders.ts'

/** What 危房 means where the caller does not say. */
const DANGEROUS: readonly DangerGrade[] = ['C', 'D']

export const dangerousHouseResolvers: Resolvers = {
  Query: {
    dangerousHouses: (_, { regionCode, filter, first, after }, context) =>
      dangerousHousesInRegion(
        {
          regionCode,
          grades: filter?.grades ?? DANGEROUS,
          statuses: filter?.statuses ?? null,
          first,
          after: after ?? null,
        },
        context,
      ),
  },
  Dwelling: {
    remediation: ({ dwellingId }, _, context) => context.load(remediationByDwelling, null, dwellingId),
  },
  DangerousHouseRemediation: {
    // the column is a JSON list of addresses
    evidence: ({ evidence }, { first }) => (JSON.parse(evidence) as string[]).slice(0, checkFirst(first, 20)),
  },
}
