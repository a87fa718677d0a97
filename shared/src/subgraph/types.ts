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

/** A subgraph as the gateway sees it, in process or behind HTTP. */
export interface SubgraphExecutor {
  readonly name: string
  execute(request: SubgraphRequest): Promise<SubgraphResponse>
}
