import { rate } from '@yiwang/shared/money'
import type { Resolvers } from '../../generated/resolver-types.ts'
import { voteByProject } from './loaders.ts'
import { areaRate, isQuorate, resultOf } from './service.ts'

export const ownerVoteResolvers: Resolvers = {
  RenovationProject: {
    vote: ({ projectNo }, _, context) => context.load(voteByProject, null, projectNo),
  },
  OwnerVote: {
    participatedOwnersRate: ({ tally }) => rate(tally.participatedVoters, tally.voters),
    participatedAreaRate: ({ tally }) => areaRate(tally.participatedAreaX100, tally.areaX100),
    agreedOwnersRate: ({ tally }) => rate(tally.agreedVoters, tally.participatedVoters),
    agreedAreaRate: ({ tally }) => areaRate(tally.agreedAreaX100, tally.participatedAreaX100),
    quorate: ({ tally }) => isQuorate(tally),
    passed: resultOf,
  },
}
