import { requireRegion } from '@yiwang/shared/caller'
import type { RequestContext } from '@yiwang/shared/graphql'
import type { MediaLevel, Resolvers } from '../../generated/resolver-types.ts'
import { mediaReportsByRegion } from '../media-report/loaders.ts'
import type { StatsQuestion } from '../region/entities.ts'
import { stationsByRegion } from '../service-station/loaders.ts'
import { socialOrganisationsByRegion } from '../social-organisation/loaders.ts'
import { activitiesByRegion, type ActivityCounts } from '../volunteer-activity/loaders.ts'
import { teamsByRegion } from '../volunteer-team/loaders.ts'

/** In the order of the contract's enum. */
const mediaLevels = ['NATIONAL', 'PROVINCIAL', 'MUNICIPAL', 'COUNTY'] as const satisfies readonly MediaLevel[]

const held =
  (figure: keyof ActivityCounts) =>
  async ({ code, period }: StatsQuestion, _: unknown, context: RequestContext) =>
    (await context.load(activitiesByRegion, period, code))[figure]

/** Activities and media reports are those of the period; teams, stations, organisations and projects are a stock. */
export const socialWorkStatsResolvers: Resolvers = {
  Region: {
    socialWorkStats: ({ code }, { period }, { caller }) => {
      requireRegion(caller, code)
      return { code, period: period ?? null }
    },
  },
  SocialWorkStats: {
    volunteerTeams: ({ code }, _, context) => context.load(teamsByRegion, null, code),
    groupActivities: held('groupActivities'),
    performances: held('performances'),
    careActivities: held('careActivities'),
    mediaReports: async ({ code, period }, _, context) =>
      [...(await context.load(mediaReportsByRegion, period, code)).values()].reduce((sum, count) => sum + count, 0),
    mediaReportsByLevel: async ({ code, period }, { levels }, context) => {
      const counts = await context.load(mediaReportsByRegion, period, code)
      return mediaLevels
        .filter((level) => levels?.includes(level) ?? true)
        .map((level) => ({ level, count: counts.get(level) ?? 0 }))
    },
    trainingPersonTimes: held('trainingPersonTimes'),
    servedPersonTimes: held('servedPersonTimes'),
    socialOrganisations: async ({ code }, _, context) =>
      (await context.load(socialOrganisationsByRegion, null, code)).resident,
    projects: async ({ code }, _, context) => (await context.load(socialOrganisationsByRegion, null, code)).projects,
    stations: async ({ code }, _, context) => (await context.load(stationsByRegion, null, code)).socialWorkStations,
  },
}
