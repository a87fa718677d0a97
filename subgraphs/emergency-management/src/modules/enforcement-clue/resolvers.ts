import type { Resolvers } from '../../generated/resolver-types.ts'
import { hazardByNo } from '../hazard/loaders.ts'
import { pageOfClues } from './repository.ts'

export const enforcementClueResolvers: Resolvers = {
  Query: {
    enforcementClues: (_, { regionCode, period, first, after }, { database, scope }) =>
      pageOfClues(database, scope, { regionCode, period: period ?? null, first, after: after ?? null }),
  },
  EnforcementClue: {
    region: ({ regionCode }) => ({ code: regionCode }),
    hazard: ({ hazardNo }, _, context) => (hazardNo === null ? null : context.load(hazardByNo, null, hazardNo)),
    transferredTo: ({ transferredToUscc }) => (transferredToUscc === null ? null : { uscc: transferredToUscc }),
    on: ({ transferredOn }) => transferredOn,
  },
}
