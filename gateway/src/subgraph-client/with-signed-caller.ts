import type { Caller } from '@yiwang/shared/caller'
import type { SubgraphCall, SubgraphClient } from './subgraph-client.ts'

export type SignCaller = (caller: Caller, subgraph: string) => string | Promise<string>

/** A subgraph answers only what the gateway signed, in process too: one way of trust in every mode. */
export function withSignedCaller(client: SubgraphClient, sign: SignCaller): SubgraphClient {
  const { subscribe } = client
  const signed = async (call: SubgraphCall) => ({ ...call, callerAssertion: await sign(call.caller, client.name) })
  const execute = (call: SubgraphCall, callerAssertion: string) => client.execute({ ...call, callerAssertion })
  return {
    name: client.name,
    close: () => client.close(),
    execute: (call) => {
      const assertion = sign(call.caller, client.name)
      return typeof assertion === 'string' ? execute(call, assertion) : assertion.then((text) => execute(call, text))
    },
    // an assertion lives shorter than a subscription, so each connection gets one of its own
    ...(subscribe ? { subscribe: async (call) => subscribe(await signed(call)) } : {}),
  }
}
