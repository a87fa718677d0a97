import { requireRegion } from '@yiwang/shared/caller'
import { publishedDay } from '@yiwang/shared/disclosure'
import { beijingDate } from '@yiwang/shared/time'
import type { Resolvers } from '../../generated/resolver-types.ts'
import {
  authenticationByPerson,
  authenticationsByRegion,
  authenticationsInRegion,
  holdsByAuthentication,
} from './loaders.ts'
import { statusOn } from './pension-status.ts'
import { authenticationFigures, authenticationFilter } from './service.ts'

export const pensionAuthenticationResolvers: Resolvers = {
  Query: {
    pensionAuthentications: (_, { regionCode, filter, first, after }, context) =>
      context.load(
        authenticationsInRegion,
        { filter: authenticationFilter(filter, context.now), first, after: after ?? null },
        regionCode,
      ),
  },
  Region: {
    pensionAuthenticationStats: async ({ code }, { asOf }, context) => {
      requireRegion(context.caller, code)
      const day = publishedDay(asOf ?? beijingDate(context.now), context.database.disclosure)
      return authenticationFigures(await context.load(authenticationsByRegion, day, code))
    },
  },
  Person: {
    pensionAuthentication: ({ personId }, _, context) => context.load(authenticationByPerson, null, personId),
  },
  PensionAuthentication: {
    person: ({ personId }) => ({ personId }),
    region: ({ regionCode }) => ({ code: regionCode }),
    status: async ({ authenticationId, dueOn }, { asOf }, context) =>
      statusOn(
        asOf ?? beijingDate(context.now),
        dueOn,
        await context.load(holdsByAuthentication, null, authenticationId),
      ),
  },
}
