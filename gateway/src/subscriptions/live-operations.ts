import { canonicalJson } from '@yiwang/shared/json'
import { GatewayError } from '../errors/gateway-error.ts'
import type { IncrementalOutcome, RefusedOutcome, SingleOutcome, SubscriptionOutcome } from '../execution/outcome.ts'
import type { RequestContext } from '../identity/request-context.ts'
import type { OperationInput } from '../operations/operation-input.ts'
import type { SubgraphClient } from '../subgraph-client/subgraph-client.ts'
import { callerScope, type Sharing } from './caller-scope.ts'
import type { Deliveries } from './subscriber.ts'
import type { SubscriptionRegistry } from './subscription-registry.ts'

/** What the engine makes of an operation. */
export type Run = (request: RunRequest) => Promise<Ran>

export interface RunRequest {
  readonly operation: OperationInput
  readonly context: RequestContext
  /** false: the client cannot read a deferred answer, and gets it whole */
  readonly mayDefer: boolean
}

export type Ran = RefusedOutcome | SingleOutcome | IncrementalOutcome | Subscribable

export interface Subscribable extends SubscriptionOutcome {
  /** reaches the subgraph that `fetch` names */
  readonly client: SubgraphClient
  /** which supergraph the operation was planned on */
  readonly version: string
}

/** The same with subscriptions opened. */
export type Live =
  RefusedOutcome | SingleOutcome | IncrementalOutcome | { readonly kind: 'live'; readonly deliveries: Deliveries }

export interface LiveRequest extends RunRequest {
  /** when a subscription has to end, epoch milliseconds; null: not by itself */
  readonly expiresAt: number | null
}

/** Rejects only on a bug. */
export type OpenOperation = (request: LiveRequest) => Promise<Live>

export interface LiveParts {
  readonly run: Run
  readonly registry: SubscriptionRegistry
  readonly sharing: Sharing
}

/** Runs what runs once, and joins what is live; every transport of clients stands on it. */
export function createLiveOperations({ run, registry, sharing }: LiveParts): OpenOperation {
  return async ({ expiresAt, ...request }) => {
    const { operation, context } = request
    const ran = await run(request)
    if (ran.kind !== 'subscription') return ran
    try {
      const deliveries = await registry.subscribe({
        key: keyOf(operation, { context, sharing, version: ran.version }),
        callerId: context.caller.id,
        expiresAt,
        open: () => openUpstream(ran, context),
        complete: (event) => ran.complete(event),
      })
      return { kind: 'live', deliveries }
    } catch (error) {
      if (!(error instanceof GatewayError)) throw error
      const { message, extensions, status } = error
      return { kind: 'refused', errors: [{ message, extensions }], status }
    }
  }
}

interface KeyParts {
  readonly context: RequestContext
  readonly sharing: Sharing
  readonly version: string
}

/**
 * What makes two subscriptions one: supergraph, operation, variables, and everything of the request that can change the
 * answer; of a request only the trace id cannot.
 */
function keyOf({ query, operationName = '', variables = {} }: OperationInput, parts: KeyParts): string {
  const { caller, traceId: _, ...rest } = parts.context
  const scope = callerScope(caller, parts.sharing)
  return JSON.stringify([parts.version, operationName, query, canonicalJson(variables), scope, canonicalJson(rest)])
}

function openUpstream({ client, fetch }: Subscribable, { forwarded, ...context }: RequestContext) {
  if (!client.subscribe) throw new GatewayError('OPERATION_NOT_SUPPORTED', `子系统 ${client.name} 不提供订阅`)
  const { query, variables, operationName, operation } = fetch
  return client.subscribe({
    ...{ ...context, headers: forwarded, operation },
    ...{ kind: 'subscription', query, variables: { ...variables }, operationName },
  })
}
