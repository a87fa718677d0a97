/** The connection of a subscription broke; what the subgraph sent meanwhile is lost, but it did not end it. */
export class SubscriptionLostError extends Error {
  readonly code = 'SUBSCRIPTION_LOST'

  constructor(reason: string) {
    super(reason)
    this.name = 'SubscriptionLostError'
  }
}
