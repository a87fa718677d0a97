import { pickHeaders } from '../identity/forwarded-headers.ts'
import type { SubgraphClient } from './subgraph-client.ts'

/** Of what goes on to any subgraph, this one is given the headers meant for it. */
export function withForwardedHeaders(client: SubgraphClient, names: readonly string[]): SubgraphClient {
  const { subscribe } = client
  return {
    name: client.name,
    close: () => client.close(),
    execute: (call) => client.execute(call.headers ? { ...call, headers: pickHeaders(names, call.headers) } : call),
    ...(subscribe
      ? { subscribe: (call) => subscribe({ ...call, headers: pickHeaders(names, call.headers ?? {}) }) }
      : {}),
  }
}
