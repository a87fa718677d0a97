import type { SubgraphResponses } from '@yiwang/shared/subgraph'
import { Deadlines, SubgraphTimeoutError } from './deadlines.ts'
import type { SubgraphClient } from './subgraph-client.ts'

/**
 * Gives up after `timeoutMs`, whether or not the transport heeds the abort signal. Of a subscription only the opening is
 * bounded.
 */
export function withTimeout(client: SubgraphClient, timeoutMs: number): SubgraphClient {
  const { subscribe } = client
  const deadlines = new Deadlines(timeoutMs)
  return {
    name: client.name,
    close: () => client.close(),
    execute: (call) => deadlines.within((patience) => client.execute({ ...call, patience })),
    ...(subscribe ? { subscribe: (call) => openWithin(timeoutMs, (signal) => subscribe({ ...call, signal })) } : {}),
  }
}

function within<Answer>(timeoutMs: number, ask: (signal: AbortSignal) => Promise<Answer>): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const controller = new AbortController()
    const timer = setTimeout(() => {
      const error = new SubgraphTimeoutError(timeoutMs)
      reject(error)
      controller.abort(error)
    }, timeoutMs)
    ask(controller.signal)
      .then(resolve, reject)
      .finally(() => {
        clearTimeout(timer)
      })
  })
}

/** A subscription that opens after all, when nobody waits for it any more, is closed again. */
function openWithin(
  timeoutMs: number,
  open: (signal: AbortSignal) => Promise<SubgraphResponses>,
): Promise<SubgraphResponses> {
  return within(timeoutMs, async (signal) => {
    const responses = await open(signal)
    if (signal.aborted) await responses.return?.()
    return responses
  })
}
