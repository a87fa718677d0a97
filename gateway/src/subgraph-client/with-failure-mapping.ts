import { GatewayError } from '../errors/gateway-error.ts'
import { describeFailure, type Log } from '../observability/log.ts'
import type { SubgraphClient } from './subgraph-client.ts'

/**
 * Whatever goes wrong on the way to a subgraph becomes one error that a client may read. The reason, which may hold
 * addresses, goes to the log only.
 */
export function withFailureMapping(client: SubgraphClient, log: Log): SubgraphClient {
  return {
    name: client.name,
    close: () => client.close(),
    execute: async (call) => {
      try {
        return await client.execute(call)
      } catch (error) {
        const { stack: _stack, ...reason } = describeFailure(error)
        log({ level: 'warn', event: 'subgraph-unavailable', traceId: call.traceId, subgraph: client.name, ...reason })
        throw subgraphUnavailable(client.name)
      }
    },
  }
}

export function subgraphUnavailable(name: string): GatewayError {
  return new GatewayError('SUBGRAPH_UNAVAILABLE', `子系统 ${name} 暂时不可用，请稍后再试`)
}
