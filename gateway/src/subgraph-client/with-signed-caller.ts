import type { Caller } from '@yiwang/shared/caller'
import type { SubgraphClient } from './subgraph-client.ts'

export type SignCaller = (caller: Caller, subgraph: string) => Promise<string>

/** A subgraph answers only what the gateway signed, in process too: one way of trust in every mode. */
export function withSignedCaller(client: SubgraphClient, sign: SignCaller): SubgraphClient {
  return {
    name: client.name,
    close: () => client.close(),
    execute: async (call) => client.execute({ ...call, callerAssertion: await sign(call.caller, client.name) }),
  }
}
