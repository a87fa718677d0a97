import type { Answer } from '../execution/outcome.ts'
import { GatewayError } from '../errors/gateway-error.ts'
import { atInstant } from './at-instant.ts'
import type { Backoff } from './keep-open.ts'
import { notices } from './notices.ts'
import { type LiveSource, SharedSubscription } from './shared-subscription.ts'
import { Subscriber } from './subscriber.ts'

export interface SubscriptionLimits {
  /** answers that may wait for one client */
  readonly waiting: number
  /** subscriptions of one WebSocket connection */
  readonly perConnection: number
  /** subscriptions of one account; who has none is bounded by the total alone */
  readonly perCaller: number
  /** subscriptions of this gateway */
  readonly total: number
}

export const defaultLimits: SubscriptionLimits = { waiting: 128, perConnection: 100, perCaller: 1_000, total: 50_000 }

export interface Joining extends LiveSource {
  /** subscriptions with equal keys are one upstream */
  readonly key: string
  readonly callerId: string
  /** when the caller's token ends, epoch milliseconds, and with it this subscription */
  readonly expiresAt: number | null
}

export interface SubscriptionRegistry {
  /** @throws GatewayError TOO_MANY_SUBSCRIPTIONS or SUBGRAPH_UNAVAILABLE */
  subscribe(joining: Joining): Promise<Subscriber>
  endAll(reason: Answer): void
  /** Ends all and takes no more. */
  close(reason: Answer): void
  /** upstream, and clients; both are zero again when all have left */
  readonly counts: { readonly upstream: number; readonly clients: number; readonly callers: number }
}

export function createSubscriptionRegistry(limits: SubscriptionLimits, backoff: Backoff): SubscriptionRegistry {
  const shared = new Map<string, SharedSubscription>()
  const byCaller = new Map<string, number>()
  let clients = 0
  const count = (callerId: string, change: 1 | -1): void => {
    clients += change
    const own = (byCaller.get(callerId) ?? 0) + change
    if (own === 0) byCaller.delete(callerId)
    else byCaller.set(callerId, own)
  }
  const sharedOf = ({ key, ...source }: Joining): SharedSubscription => {
    const known = shared.get(key)
    if (known) return known
    const made = new SharedSubscription(source, { backoff, onEnd: () => shared.delete(key) })
    shared.set(key, made)
    return made
  }
  const endAll = (reason: Answer): void => {
    for (const subscription of [...shared.values()]) subscription.end(reason)
  }
  let open = true
  return {
    subscribe: async (joining) => {
      if (!open) throw new GatewayError('SERVER_STOPPING', '服务正在停止，请稍后重新订阅')
      const { callerId, expiresAt } = joining
      requireRoom(limits, { clients, own: callerId === '' ? 0 : (byCaller.get(callerId) ?? 0) })
      const subscription = sharedOf(joining)
      count(callerId, 1)
      const onEnd = (): void => {
        forget()
        count(callerId, -1)
        subscription.leave(subscriber)
      }
      const subscriber = new Subscriber({ limit: limits.waiting, tooSlow: notices.SUBSCRIBER_TOO_SLOW, onEnd })
      const forget = expiresAt === null ? nothing : atInstant(expiresAt, () => subscriber.end(notices.TOKEN_EXPIRED))
      await subscription.join(subscriber)
      return subscriber
    },
    endAll,
    close: (reason) => {
      open = false
      endAll(reason)
    },
    get counts() {
      return { upstream: shared.size, clients, callers: byCaller.size }
    },
  }
}

const nothing = (): void => undefined

function requireRoom(limits: SubscriptionLimits, { clients, own }: { readonly clients: number; readonly own: number }) {
  if (clients >= limits.total) throw new GatewayError('TOO_MANY_SUBSCRIPTIONS', '服务的订阅数已达上限，请稍后再试')
  if (own >= limits.perCaller)
    throw new GatewayError('TOO_MANY_SUBSCRIPTIONS', `同一账号最多 ${limits.perCaller} 个订阅，请先关闭不用的`)
}
