import { type Caller, requireRegion, rowScopeOf } from '../caller/index.ts'
import { AppError } from '../errors/index.ts'
import type { DeliveredEvent } from '../events/delivered-event.ts'
import type { RequestContext, ResolverMap } from '../graphql/index.ts'
import { contains } from '../region/index.ts'
import { type EventRow, eventRows } from './event-rows.ts'
import { requireSubscriptionContext } from './subscription-context.ts'

/** Where and load are methods, so that a department may name what its arguments and payload hold. */
export interface SubscriptionField {
  /** type of the event; default: the name of the field */
  readonly event?: string
  /** region that decides who may be told; default: the event's own */
  regionOf?(event: DeliveredEvent): string
  /** further arguments: true when the subscriber asked for this event */
  where?(args: Readonly<Record<string, unknown>>, payload: DeliveredEvent['payload']): boolean
  /** The record as the field's type expects it, under `context.scope`; null when this subscriber may not see it. */
  load(context: RequestContext, payload: DeliveredEvent['payload'], event: DeliveredEvent): Promise<unknown>
}

/**
 * Resolvers of the department's subscriptions. All take `regionCode`: it must lie in the caller's own regions, where the
 * caller has any, and only events inside it are looked at, before anything is loaded.
 */
export function subscriptionResolvers(fields: Readonly<Record<string, SubscriptionField>>): ResolverMap {
  return {
    Subscription: Object.fromEntries(Object.entries(fields).map(([name, field]) => [name, resolverOf(name, field)])),
  }
}

interface Args extends Readonly<Record<string, unknown>> {
  readonly regionCode: string
}

function resolverOf(name: string, field: SubscriptionField) {
  const { event: type = name } = field
  return {
    subscribe: (_: unknown, args: Args, context: RequestContext) => {
      const { hub, freshContext, caller } = requireSubscriptionContext(context)
      requireOwnRegion(caller, args.regionCode)
      const wanted = (event: DeliveredEvent) =>
        event.type === type &&
        contains(args.regionCode, field.regionOf?.(event) ?? event.regionCode) &&
        (field.where?.(args, event.payload) ?? true)
      return eventRows({
        events: hub.subscribe(wanted),
        freshContext,
        load: (fresh, event) => field.load(fresh, event.payload, event),
      })
    },
    resolve: ({ row }: EventRow) => row,
  }
}

/**
 * A grid worker's regions are the villages of the grids. Citizens and enterprises have none: they may listen to any, and
 * are told of what is their own in it, as when they ask for a list.
 */
function requireOwnRegion(caller: Caller, code: string): void {
  if (!/^[1-9]\d{11}$/.test(code)) throw new AppError('BAD_USER_INPUT', '区划代码应为12位数字')
  if (caller.grids.some((grid) => contains(grid.slice(0, 12), code))) return
  const { kind } = rowScopeOf(caller)
  if (kind === 'person' || kind === 'organisation') return
  requireRegion(caller, code)
}
