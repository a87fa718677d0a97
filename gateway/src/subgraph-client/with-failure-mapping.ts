import { GatewayError } from '../errors/gateway-error.ts'
import { describeFailure, type Log } from '../observability/log.ts'
import { mapResponses } from './map-responses.ts'
import type { SubgraphCall, SubgraphClient } from './subgraph-client.ts'

/**
 * Whatever goes wrong on the way to a subgraph becomes one error that a client may read. The reason, which may hold
 * addresses, goes to the log only.
 */
export function withFailureMapping(client: SubgraphClient, log: Log): SubgraphClient {
  const { subscribe } = client
  const asUnavailable = (error: unknown, { traceId }: SubgraphCall): GatewayError => {
    const { stack: _stack, ...reason } = describeFailure(error)
    log({ level: 'warn', event: 'subgraph-unavailable', traceId, subgraph: client.name, ...reason })
    return subgraphUnavailable(client.name)
  }
  const mapped = <Answer>(call: SubgraphCall, answer: Promise<Answer>): Promise<Answer> =>
    answer.catch((error: unknown) => {
      throw asUnavailable(error, call)
    })
  return {
    name: client.name,
    close: () => client.close(),
    execute: (call) => mapped(call, client.execute(call)),
    ...(subscribe
      ? {
          subscribe: async (call) => {
            const responses = await mapped(call, subscribe(call))
            return mapResponses(
              responses,
              (response) => response,
              (error) => asUnavailable(error, call),
            )
          },
        }
      : {}),
  }
}

export function subgraphUnavailable(name: string): GatewayError {
  return new GatewayError('SUBGRAPH_UNAVAILABLE', `子系统 ${name} 暂时不可用，请稍后再试`)
}
