import type { SubgraphClient } from './subgraph-client.ts'

export class SubgraphTimeoutError extends Error {
  readonly code = 'SUBGRAPH_TIMEOUT'

  constructor(timeoutMs: number) {
    super(`no answer within ${timeoutMs} ms`)
    this.name = 'SubgraphTimeoutError'
  }
}

/** Gives up after `timeoutMs`, whether or not the transport heeds the abort signal. */
export function withTimeout(client: SubgraphClient, timeoutMs: number): SubgraphClient {
  return {
    name: client.name,
    close: () => client.close(),
    execute: (call) =>
      new Promise((resolve, reject) => {
        const controller = new AbortController()
        const timer = setTimeout(() => {
          const error = new SubgraphTimeoutError(timeoutMs)
          reject(error)
          controller.abort(error)
        }, timeoutMs)
        client
          .execute({ ...call, signal: controller.signal })
          .then(resolve, reject)
          .finally(() => {
            clearTimeout(timer)
          })
      }),
  }
}
