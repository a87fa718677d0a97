import type { SubgraphExecutor } from '@yiwang/shared/subgraph'
import type { SubgraphClient } from './subgraph-client.ts'

/**
 * A subgraph in the gateway's own process; whoever started it closes it. The gateway merges into the objects it gets,
 * so an executor must answer objects of its own making, as graphql-js does.
 */
export function createInProcessClient(executor: SubgraphExecutor): SubgraphClient {
  return {
    name: executor.name,
    execute: ({ query, variables, operationName, callerAssertion, traceId }) =>
      executor.execute({ query, variables, operationName, callerAssertion, traceId }),
    close: () => Promise.resolve(),
  }
}
