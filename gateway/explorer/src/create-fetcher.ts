import { createGraphiQLFetcher, type Fetcher, type FetcherParams } from '@graphiql/toolkit'
import { OperationTypeNode } from 'graphql'
import { isGraphQLAnswer, PROBLEM_TEXTS, toConnectionProblem, type ConnectionProblem } from './connection-problem.ts'
import { subscribeOverEvents } from './subscribe-over-events.ts'
import { withOwnOperation } from './with-own-operation.ts'

const ENDPOINT = '/graphql'

// Incremental delivery as Apollo Server names it, then plain answers.
const ACCEPT = 'multipart/mixed;deferSpec=20220824, application/graphql-response+json;q=0.9, application/json;q=0.8'

export interface FetcherOptions {
  readonly token: string | null
  /** Read at each request, so that stating a purpose does not reload the schema. */
  readonly purpose: () => string
  readonly onProblem: (problem: ConnectionProblem | null) => void
}

/** Sends queries and mutations as JSON, subscriptions as server-sent events, all as the given identity. */
export function createFetcher(options: FetcherOptions): Fetcher {
  const send = createSend(options)
  const fetchOnce = createGraphiQLFetcher({ url: ENDPOINT, fetch: send, headers: { accept: ACCEPT } })
  return (given, fetcherOptions) => {
    const { params, operation } = withOwnOperation(given)
    return operation?.operation === OperationTypeNode.SUBSCRIPTION
      ? subscribeOverEvents((signal) => send(ENDPOINT, toEventRequest(params, signal)))
      : fetchOnce(params, fetcherOptions)
  }
}

/** `fetch` with the caller's headers, reporting what stands between explorer and gateway. */
function createSend({ token, purpose, onProblem }: FetcherOptions): typeof fetch {
  return async (input, init) => {
    const response = await fetch(input, { ...init, headers: withCaller(init?.headers, token, purpose()) }).catch(
      (error: unknown) => {
        if (init?.signal?.aborted === true) throw error
        onProblem('unreachable')
        throw new Error(PROBLEM_TEXTS.unreachable, { cause: error })
      },
    )
    const problem = toConnectionProblem(response)
    onProblem(problem)
    if (!isGraphQLAnswer(response)) throw new Error(PROBLEM_TEXTS[problem ?? 'not-graphql'])
    return response
  }
}

function withCaller(given: HeadersInit | undefined, token: string | null, purpose: string): Headers {
  const headers = new Headers(given)
  // Makes the browser ask before a cross-site request, which Apollo Server's CSRF prevention relies on.
  headers.set('apollo-require-preflight', 'true')
  if (token !== null) headers.set('authorization', `Bearer ${token}`)
  // Header values are ASCII (RFC 9110 §5.5), a Chinese purpose therefore travels percent-encoded.
  if (purpose !== '') headers.set('x-purpose', encodeURIComponent(purpose))
  return headers
}

function toEventRequest(params: FetcherParams, signal: AbortSignal): RequestInit {
  return {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept: 'text/event-stream' },
    body: JSON.stringify(params),
    signal,
  }
}
