import { requireRegion } from '@yiwang/shared/caller'
import { checkFirst } from '@yiwang/shared/database'
import { invariant } from '@yiwang/shared/errors'
import type { Resolvers } from '../../generated/resolver-types.ts'
import { leaderReceptionsByCase, petitionFiguresByRegion } from './loaders.ts'
import { stabilisationTeamOf } from './service.ts'

export const petitionResolvers: Resolvers = {
  Region: {
    petitionStats: ({ code }, { period }, context) => {
      requireRegion(context.caller, code)
      return context.load(petitionFiguresByRegion, { period: period ?? null }, code)
    },
  },
  PetitionCase: {
    channel: ({ petitionChannel, caseNo }) => {
      invariant(petitionChannel, `petition ${caseNo} lacks its channel`)
      return petitionChannel
    },
    leaderReceptions: ({ caseNo }, { first }, context) =>
      context.load(leaderReceptionsByCase, { first: checkFirst(first, 50) }, caseNo),
    stabilisationTeam: stabilisationTeamOf,
  },
  LeaderReception: { on: ({ receivedOn }) => receivedOn },
}
