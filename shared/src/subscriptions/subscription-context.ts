import { invariant } from '../errors/index.ts'
import type { RequestContext } from '../graphql/index.ts'
import type { SubscriptionHub } from './subscription-hub.ts'

/** The context of a request that subscribes. */
export interface SubscriptionContext extends RequestContext {
  readonly hub: SubscriptionHub
  /** a context of the same caller for one event: loads nothing that an earlier event loaded */
  readonly freshContext: () => RequestContext
}

export function requireSubscriptionContext(context: RequestContext): SubscriptionContext {
  invariant('hub' in context && 'freshContext' in context, 'subscriptions are opened by subscribe')
  // both are set together, by the one place that opens subscriptions
  return context as SubscriptionContext
}
