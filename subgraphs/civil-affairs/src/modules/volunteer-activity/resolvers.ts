import type { Resolvers } from '../../generated/resolver-types.ts'
import { teamByNo } from '../volunteer-team/loaders.ts'
import { activitiesInRegion } from './loaders.ts'

export const volunteerActivityResolvers: Resolvers = {
  Query: {
    volunteerActivities: (_, { regionCode, filter, first, after }, context) =>
      context.load(activitiesInRegion, { filter: filter ?? null, first, after: after ?? null }, regionCode),
  },
  VolunteerActivity: {
    region: ({ regionCode }) => ({ code: regionCode }),
    team: ({ teamNo }, _, context) => (teamNo === null ? null : context.load(teamByNo, null, teamNo)),
  },
}
