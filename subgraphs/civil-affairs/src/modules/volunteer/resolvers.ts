import { decimal2 } from '@yiwang/shared/money'
import type { Resolvers } from '../../generated/resolver-types.ts'
import { hoursByVolunteer, ledgerByVolunteer, pointsByVolunteer, volunteerByPerson } from './loaders.ts'

export const volunteerResolvers: Resolvers = {
  Person: {
    volunteerProfile: ({ personId }, _, context) => context.load(volunteerByPerson, null, personId),
  },
  VolunteerProfile: {
    hours: async ({ personId }, _, context) => decimal2(await context.load(hoursByVolunteer, null, personId)),
    points: ({ personId }, _, context) => context.load(pointsByVolunteer, null, personId),
    pointsLedger: ({ personId }, { first, after }, context) =>
      context.load(ledgerByVolunteer, { first, after: after ?? null }, personId),
  },
}
