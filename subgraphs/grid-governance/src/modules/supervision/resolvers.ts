import { requireRegion } from '@yiwang/shared/caller'
import type { Resolvers } from '../../generated/resolver-types.ts'
import { requiredCase } from '../case/loaders.ts'
import { supervisionFiguresByRegion, listLetters } from './loaders.ts'

export const supervisionResolvers: Resolvers = {
  Query: {
    supervisionLetters: (_, { regionCode, filter, first, after }, context) =>
      listLetters(context, {
        regionCode,
        issued: filter?.issued ?? null,
        unrepliedOnly: filter?.unrepliedOnly ?? false,
        first,
        after: after ?? null,
      }),
  },
  Region: {
    supervisionStats: ({ code }, { period }, context) => {
      requireRegion(context.caller, code)
      return context.load(supervisionFiguresByRegion, { period: period ?? null }, code)
    },
  },
  SupervisionLetter: { case: ({ caseNo }, _, context) => requiredCase(context, caseNo) },
}
