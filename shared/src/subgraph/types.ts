import type { GraphQLFormattedError } from 'graphql'

/** One operation for one subgraph; over HTTP the assertion travels as `x-yiwang-caller`. */
export interface SubgraphRequest {
  readonly query: string
  readonly variables?: Record<string, unknown> | undefined
  readonly operationName?: string | undefined
  readonly callerAssertion?: string | undefined
  readonly traceId?: string | undefined
}

export interface SubgraphResponse {
  readonly data?: Record<string, unknown> | null
  readonly errors?: readonly GraphQLFormattedError[]
}

/** Responses of a subscription until either side ends it; `return()` ends it at once, also while `next()` waits. */
export type SubgraphResponses = AsyncIterableIterator<SubgraphResponse>

/** A subgraph as the gateway sees it, in process or behind HTTP. */
export interface SubgraphExecutor {
  readonly name: string
  execute(request: SubgraphRequest): Promise<SubgraphResponse>
  /**
   * Opens a subscription; a refused one is a single response with errors. The caller's assertion is checked now and not
   * again, however long the subscription lasts.
   */
  subscribe?(request: SubgraphRequest): Promise<SubgraphResponses | SubgraphResponse>
}
