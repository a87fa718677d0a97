import { money } from '@yiwang/shared/money'
import type { OpinionChannel, Resolvers } from '../../generated/resolver-types.ts'
import { projectByNo, projectsByQuarter, projectsInRegion, quartersByProject, stepsByProject } from './loaders.ts'

export const renovationProjectResolvers: Resolvers = {
  Query: {
    renovationProject: (_, { projectNo }, context) => context.load(projectByNo, null, projectNo),
    renovationProjects: (_, { regionCode, filter, first, after }, context) =>
      projectsInRegion(
        {
          regionCode,
          year: filter?.year ?? null,
          statuses: filter?.statuses ?? null,
          quarterId: filter?.quarterId ?? null,
          first,
          after: after ?? null,
        },
        context,
      ),
  },
  ResidentialQuarter: {
    projects: ({ quarterId }, { first }, context) => context.load(projectsByQuarter, first, quarterId),
  },
  RenovationProject: {
    __resolveReference: ({ projectNo }, context) => context.load(projectByNo, null, projectNo),
    region: ({ regionCode }) => ({ code: regionCode }),
    quarters: ({ projectNo }, { first }, context) => context.load(quartersByProject, first, projectNo),
    // the column is a JSON list of channels
    opinionChannels: ({ opinionChannels }) => JSON.parse(opinionChannels) as OpinionChannel[],
    investment: ({ investmentCents }) => money(investmentCents),
    timeline: ({ projectNo }, { first }, context) => context.load(stepsByProject, first, projectNo),
  },
  RenovationStep: {
    from: ({ fromStatus }) => fromStatus,
    to: ({ toStatus }) => toStatus,
  },
}
