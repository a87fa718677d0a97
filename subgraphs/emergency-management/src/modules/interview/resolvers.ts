import type { Resolvers } from '../../generated/resolver-types.ts'
import { interviewsInRegion } from './loaders.ts'

export const interviewResolvers: Resolvers = {
  Query: {
    interviews: (_, { regionCode, target, period, first, after }, context) =>
      interviewsInRegion(
        {
          regionCode,
          target: target ?? null,
          period: period ?? null,
          first,
          after: after ?? null,
        },
        context,
      ),
  },
  Interview: {
    region: ({ regionCode }) => ({ code: regionCode }),
    organisation: ({ organisationUscc }) => (organisationUscc === null ? null : { uscc: organisationUscc }),
    on: ({ interviewedOn }) => interviewedOn,
  },
}
