import { subscriptionResolvers } from '@yiwang/shared/subscriptions'
import { serviceOrderByNo } from './modules/service-order/loaders.ts'

/** Pushed to those who have the region; nobody is told more than a query would show. */
export const communitySubscriptions = subscriptionResolvers({
  serviceOrderChanged: { load: (context, { orderNo }) => context.load(serviceOrderByNo, null, String(orderNo)) },
})
