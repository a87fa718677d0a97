import type { ExecutionResult } from 'graphql'
import { readServerSentEvents } from './read-server-sent-events.ts'

type Subscribe = (signal: AbortSignal) => Promise<Response>

/**
 * One subscription over one response of server-sent events, in the "distinct connections mode" of the GraphQL over SSE
 * protocol: `next` events carry results, `complete` ends. Returning the iterator closes the connection.
 */
export function subscribeOverEvents(subscribe: Subscribe): AsyncIterableIterator<ExecutionResult> {
  const connection = new AbortController()
  const results = readResults(subscribe, connection.signal)
  return {
    next: () => results.next(),
    // A generator waiting for the network would queue its own return until the next event, so the connection goes first.
    return: () => {
      connection.abort()
      return Promise.resolve({ done: true, value: undefined })
    },
    [Symbol.asyncIterator]() {
      return this
    },
  }
}

async function* readResults(subscribe: Subscribe, signal: AbortSignal): AsyncGenerator<ExecutionResult, undefined> {
  try {
    const response = await subscribe(signal)
    if (!(response.headers.get('content-type') ?? '').includes('text/event-stream')) {
      yield toResult(await response.text())
      return
    }
    if (response.body === null) return
    for await (const event of readServerSentEvents(response.body)) {
      if (event.name === 'complete') return
      if (event.name === 'next') yield toResult(event.data)
    }
  } catch (error) {
    if (!signal.aborted) throw error
  }
}

function toResult(text: string): ExecutionResult {
  // The gateway is our own and answers in the GraphQL response format; GraphiQL shows whatever it is.
  return JSON.parse(text) as ExecutionResult
}
