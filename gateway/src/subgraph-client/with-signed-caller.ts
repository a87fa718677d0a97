import type { SignCaller } from '@yiwang/shared/caller'
import type { SubgraphCall, SubgraphClient } from './subgraph-client.ts'

/**
 * A subgraph answers only what the gateway signed, in process too: one way of trust in every mode. Signed with the caller
 * is the client's operation, which the subgraph notes beside the persons that it shows.
 */
export function withSignedCaller(client: SubgraphClient, sign: SignCaller): SubgraphClient {
  const { subscribe } = client
  const assertionOf = ({ caller, operation }: SubgraphCall) => sign(caller, client.name, operation)
  const signed = async (call: SubgraphCall) => ({ ...call, callerAssertion: await assertionOf(call) })
  const execute = (call: SubgraphCall, callerAssertion: string) => client.execute({ ...call, callerAssertion })
  return {
    name: client.name,
    close: () => client.close(),
    execute: (call) => {
      const assertion = assertionOf(call)
      return typeof assertion === 'string' ? execute(call, assertion) : assertion.then((text) => execute(call, text))
    },
    // an assertion lives shorter than a subscription, so each connection gets one of its own
    ...(subscribe ? { subscribe: async (call) => subscribe(await signed(call)) } : {}),
  }
}
