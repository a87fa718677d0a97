import type { Caller, ClientOperation } from '@yiwang/shared/caller'
import type { SubgraphRequest, SubgraphResponse, SubgraphResponses } from '@yiwang/shared/subgraph'
import type { OperationTypeNode } from 'graphql'

/** One fetch of a plan. */
export interface SubgraphCall extends SubgraphRequest {
  readonly kind: `${OperationTypeNode}`
  readonly caller: Caller
  /** the client's operation that the plan is of */
  readonly operation?: ClientOperation | undefined
  readonly traceId: string
  /** aborts when nobody waits for a subscription to open any more */
  readonly signal?: AbortSignal
  /** the same for the answer to `execute` */
  readonly patience?: Patience
}

/** How long somebody waits for an answer. An AbortSignal would cost more than sending the call. */
export interface Patience {
  /** why nobody waits any more */
  end: Error | undefined
  /** what a transport does then, at most once */
  atEnd: ((reason: Error) => void) | undefined
}

/**
 * How the gateway reaches one subgraph. Transports implement it, and each concern around them (timeout, caller, answer
 * check, failure mapping) is a wrapper that takes one and gives one.
 */
export interface SubgraphClient {
  readonly name: string
  /** keys of its errors' `extensions` that clients may see beside the contract's; absent: none */
  readonly visibleExtensions?: readonly string[]
  execute(call: SubgraphCall): Promise<SubgraphResponse>
  /**
   * Opens a subscription; the responses end when either side ends them, and `return()` ends them at once. A refused one
   * is a single response with errors. A lost connection rejects `next()`. Absent where a transport has no way to.
   */
  readonly subscribe?: (call: SubgraphCall) => Promise<SubgraphResponses>
  /** waits for running calls */
  close(): Promise<void>
}
