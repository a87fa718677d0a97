import type { SignCaller } from '@yiwang/shared/caller'
import type { Log } from '../observability/log.ts'
import type { SubgraphClient } from './subgraph-client.ts'
import type { SubgraphPolicy } from './subgraph-policy.ts'
import { withCheckedAnswer } from './with-checked-answer.ts'
import { withDeduplication } from './with-deduplication.ts'
import { withFailureMapping } from './with-failure-mapping.ts'
import { withSignedCaller } from './with-signed-caller.ts'
import { withTimeout } from './with-timeout.ts'

export interface ConnectionOptions {
  /** absent: the subgraph is not told who asks */
  readonly sign: SignCaller | undefined
  readonly policy: SubgraphPolicy
  readonly log: Log
}

/**
 * The wrappers in the order a call meets them. Whatever comes between transport and failure mapping may throw freely;
 * retry and circuit breaker belong inside the timeout, so that it bounds all tries together. Deduplication stands around
 * it: who joins a call late waits no longer than its first asker.
 */
export function connectSubgraph(transport: SubgraphClient, { sign, policy, log }: ConnectionOptions): SubgraphClient {
  const checked = withCheckedAnswer(transport)
  const signed = sign ? withSignedCaller(checked, sign) : checked
  const bounded = withTimeout(signed, policy.timeoutMs)
  const connected = withFailureMapping(policy.deduplicate ? withDeduplication(bounded) : bounded, log)
  return { ...connected, visibleExtensions: policy.visibleExtensions }
}
