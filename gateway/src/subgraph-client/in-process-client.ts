import type { SubgraphExecutor, SubgraphRequest, SubgraphResponse, SubgraphResponses } from '@yiwang/shared/subgraph'
import { singleResponse } from './single-response.ts'
import type { SubgraphCall, SubgraphClient } from './subgraph-client.ts'

/**
 * A subgraph in the gateway's own process; whoever started it closes it. The gateway merges into the objects it gets,
 * so an executor must answer objects of its own making, as graphql-js does. Events come straight from the subgraph's
 * dispatcher.
 */
export function createInProcessClient(executor: SubgraphExecutor): SubgraphClient {
  const client: SubgraphClient = {
    name: executor.name,
    execute: (call) => executor.execute(toRequest(call)),
    close: () => Promise.resolve(),
  }
  if (!executor.subscribe) return client
  const subscribe = executor.subscribe.bind(executor)
  return { ...client, subscribe: async (call) => toResponses(await subscribe(toRequest(call))) }
}

function toRequest({ query, variables, operationName, callerAssertion, traceId }: SubgraphCall): SubgraphRequest {
  return { query, variables, operationName, callerAssertion, traceId }
}

function toResponses(opened: SubgraphResponses | SubgraphResponse): SubgraphResponses {
  return Symbol.asyncIterator in opened ? opened : singleResponse(opened)
}
