import { Agent, type Dispatcher } from 'undici'
import type { SubgraphResponse, SubgraphResponses } from '@yiwang/shared/subgraph'
import { readEventStream } from './read-event-stream.ts'
import { singleResponse } from './single-response.ts'
import { SubscriptionLostError } from './subscription-lost-error.ts'
import type { SubgraphCall } from './subgraph-client.ts'
import { InvalidAnswerError } from './with-checked-answer.ts'

export interface EventSourceOptions {
  readonly url: string
  readonly maxEventBytes: number
  /** a stream that is silent for longer is taken for lost; the protocol wants a heartbeat from the server */
  readonly silenceMs: number
}

export interface Subscriber {
  readonly subscribe: (call: SubgraphCall) => Promise<SubgraphResponses>
  close(): Promise<void>
}

/**
 * Subscriptions as server-sent events, “distinct connections mode” of the GraphQL over SSE protocol: a connection each,
 * `next` carries a response, `complete` ends. A stream that ends without `complete` is lost.
 */
export function createEventSubscriber(options: EventSourceOptions): Subscriber {
  // a pool of its own, without a limit: streams would use up the connections that queries need
  const agent = new Agent({ bodyTimeout: options.silenceMs, headersTimeout: options.silenceMs, pipelining: 1 })
  return {
    subscribe: (call) => open(agent, options, call),
    close: () => agent.destroy(),
  }
}

async function open(agent: Agent, options: EventSourceOptions, call: SubgraphCall): Promise<SubgraphResponses> {
  const controller = new AbortController()
  const abort = (): void => {
    controller.abort()
  }
  call.signal?.addEventListener('abort', abort)
  try {
    const answer = await agent.request(toRequest(options.url, call, controller.signal))
    const type = String(answer.headers['content-type'] ?? '')
    if (type.startsWith('text/event-stream') && answer.statusCode === 200)
      return responsesOf(answer.body, controller, options.maxEventBytes)
    return singleResponse(await readRefusal(answer))
  } finally {
    call.signal?.removeEventListener('abort', abort)
  }
}

function toRequest(
  url: string,
  call: SubgraphCall,
  signal: AbortSignal,
): Dispatcher.RequestOptions & { origin: string } {
  const { origin, pathname, search } = new URL(url)
  const { query, variables, operationName, callerAssertion, traceId } = call
  return {
    origin,
    path: pathname + search,
    method: 'POST',
    signal,
    headers: {
      ...call.headers,
      'content-type': 'application/json',
      accept: 'text/event-stream',
      'x-trace-id': traceId,
      ...(callerAssertion === undefined ? {} : { 'x-yiwang-caller': callerAssertion }),
    },
    body: JSON.stringify({ query, variables, operationName }),
  }
}

/** A refusal before the stream begins is JSON; anything else comes from something in between. */
async function readRefusal({ statusCode, body }: Dispatcher.ResponseData): Promise<SubgraphResponse> {
  if (statusCode < 200 || statusCode >= 500 || (statusCode >= 300 && statusCode < 400)) {
    await body.dump()
    throw new InvalidAnswerError(`HTTP status ${statusCode}`)
  }
  return parseResponse(await body.text())
}

function responsesOf(body: Dispatcher.ResponseData['body'], connection: AbortController, maxBytes: number) {
  const events = readEventStream(body, maxBytes)
  let ended = false
  const end = (): void => {
    ended = true
    connection.abort()
  }
  const done = { done: true, value: undefined } as const
  const responses: SubgraphResponses = {
    next: async () => {
      try {
        for (;;) {
          if (ended) return done
          const { done: lost, value: event } = await events.next()
          if (lost === true) throw new SubscriptionLostError('the stream ended without “complete”')
          if (event.name === 'next') return { done: false, value: parseResponse(event.data) }
          if (event.name === 'complete') end()
        }
      } catch (error) {
        // an error that follows from our own leaving is none
        if (ended) return done
        end()
        throw error
      }
    },
    return: () => {
      end()
      return Promise.resolve(done)
    },
    [Symbol.asyncIterator]: () => responses,
  }
  body.on('error', () => undefined)
  return responses
}

function parseResponse(text: string): SubgraphResponse {
  try {
    // parsed text is unknown; the answer check sorts out what is no response
    return JSON.parse(text) as SubgraphResponse
  } catch {
    throw new InvalidAnswerError('an event is no JSON')
  }
}
