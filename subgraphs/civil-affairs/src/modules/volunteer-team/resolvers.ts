import type { Resolvers } from '../../generated/resolver-types.ts'
import { teamsInRegion } from './loaders.ts'

export const volunteerTeamResolvers: Resolvers = {
  Query: {
    volunteerTeams: (_, { regionCode, first, after }, context) =>
      context.load(teamsInRegion, { filter: null, first, after: after ?? null }, regionCode),
  },
  VolunteerTeam: { region: ({ regionCode }) => ({ code: regionCode }) },
}
