import { money } from '@yiwang/shared/money'
import type { Resolvers } from '../../generated/resolver-types.ts'
import { propertyByQuarter } from './loaders.ts'

export const propertyServiceResolvers: Resolvers = {
  ResidentialQuarter: {
    property: ({ quarterId }, _, context) => context.load(propertyByQuarter, null, quarterId),
  },
  PropertyService: {
    company: ({ companyUscc }) => (companyUscc === null ? null : { uscc: companyUscc }),
    pointsExchange: ({ pointsExchange }) => pointsExchange === 1,
    publicIncome: ({ publicIncomeCents }) => money(publicIncomeCents),
  },
}
