import type { Log } from '../observability/log.ts'
import type { SubgraphClient } from './subgraph-client.ts'
import { withCheckedAnswer } from './with-checked-answer.ts'
import { withFailureMapping } from './with-failure-mapping.ts'
import { type SignCaller, withSignedCaller } from './with-signed-caller.ts'
import { withTimeout } from './with-timeout.ts'

export interface ConnectionOptions {
  readonly sign: SignCaller
  readonly timeoutMs: number
  readonly log: Log
}

/**
 * The wrappers in the order a call meets them. Whatever comes between transport and failure mapping may throw freely;
 * retry, circuit breaker and deduplication belong inside the timeout, so that it bounds all tries together.
 */
export function connectSubgraph(
  transport: SubgraphClient,
  { sign, timeoutMs, log }: ConnectionOptions,
): SubgraphClient {
  const checked = withCheckedAnswer(transport)
  const signed = withSignedCaller(checked, sign)
  const bounded = withTimeout(signed, timeoutMs)
  return withFailureMapping(bounded, log)
}
