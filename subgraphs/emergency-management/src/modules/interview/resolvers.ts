import type { Resolvers } from '../../generated/resolver-types.ts'
import { pageOfInterviews } from './repository.ts'

export const interviewResolvers: Resolvers = {
  Query: {
    interviews: (_, { regionCode, target, period, first, after }, { database, scope }) =>
      pageOfInterviews(database, scope, {
        regionCode,
        target: target ?? null,
        period: period ?? null,
        first,
        after: after ?? null,
      }),
  },
  Interview: {
    region: ({ regionCode }) => ({ code: regionCode }),
    organisation: ({ organisationUscc }) => (organisationUscc === null ? null : { uscc: organisationUscc }),
    on: ({ interviewedOn }) => interviewedOn,
  },
}
