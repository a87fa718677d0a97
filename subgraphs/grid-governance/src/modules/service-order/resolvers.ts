import { requireRegion } from '@yiwang/shared/caller'
import { rate } from '@yiwang/shared/money'
import type { Resolvers } from '../../generated/resolver-types.ts'
import { organisationByUscc } from '../organisation/loaders.ts'
import { personById } from '../person/loaders.ts'
import { regionOf } from '../region/loaders.ts'
import { serviceOrderByNo, serviceOrderFiguresByRegion, listServiceOrders } from './loaders.ts'

export const serviceOrderResolvers: Resolvers = {
  Query: {
    serviceOrder: (_, { orderNo }, context) => context.load(serviceOrderByNo, null, orderNo),
    serviceOrders: (_, { regionCode, filter, first, after }, context) =>
      listServiceOrders(context, { regionCode, filter: filter ?? {}, first, after: after ?? null }),
  },
  Region: {
    serviceOrderStats: ({ code }, { period }, context) => {
      requireRegion(context.caller, code)
      return context.load(serviceOrderFiguresByRegion, { period: period ?? null }, code)
    },
  },
  ServiceOrder: {
    __resolveReference: ({ orderNo }, context) => context.load(serviceOrderByNo, null, orderNo),
    region: (order, _, context) => regionOf(context, order),
    requestedBy: ({ requestedByPersonId }, _, context) =>
      requestedByPersonId === null ? null : context.load(personById, null, requestedByPersonId),
    assignedTo: ({ assignedUscc }, _, context) =>
      assignedUscc === null ? null : context.load(organisationByUscc, null, assignedUscc),
  },
  ServiceOrderStats: {
    completionRate: ({ completed, total }) => rate(completed, total),
    byTier: (figures, { tiers }) => figures.tiers.filter(({ tier }) => !tiers || tiers.includes(tier)),
  },
}
