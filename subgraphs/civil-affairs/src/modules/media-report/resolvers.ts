import type { Resolvers } from '../../generated/resolver-types.ts'

export const mediaReportResolvers: Resolvers = {
  MediaReport: { on: ({ reportedOn }) => reportedOn },
}
