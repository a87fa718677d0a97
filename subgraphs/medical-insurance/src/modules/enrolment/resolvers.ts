import { requireRegion } from '@yiwang/shared/caller'
import { money, rate } from '@yiwang/shared/money'
import type { Resolvers } from '../../generated/resolver-types.ts'
import { insuranceYear } from './insurance-year.ts'
import { enrolmentCountsOfRegion, enrolmentOfPerson } from './loaders.ts'

export const enrolmentResolvers: Resolvers = {
  Person: {
    medicalEnrolment: ({ personId }, { year }, context) =>
      context.load(enrolmentOfPerson, { year: insuranceYear(year, context.now) }, personId),
  },
  Enrolment: {
    premiumSponsored: ({ premiumSponsoredCents }) => money(premiumSponsoredCents),
  },
  Region: {
    enrolmentStats: async ({ code }, { year }, context) => {
      requireRegion(context.caller, code)
      const counts = await context.load(enrolmentCountsOfRegion, { year: insuranceYear(year, context.now) }, code)
      return {
        difficultGroups: rate(counts.listedEnrolled, counts.listed),
        overall: rate(counts.enrolled, counts.persons),
      }
    },
  },
}
