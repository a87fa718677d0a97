import type { IncomingHttpHeaders } from 'node:http'
import { invariant } from '@yiwang/shared/errors'
import { GatewayError } from '../errors/gateway-error.ts'
import { toAnswerText } from '../execution/answer-text.ts'
import type { AllowsOrigin } from '../http/allowed-origins.ts'
import { answerTypeOf, JSON_TYPE } from '../http/answer-type.ts'
import { operationReply } from '../http/operation-reply.ts'
import type { Reply } from '../http/send.ts'
import type { RequestContext } from '../identity/request-context.ts'
import type { OperationInput } from '../operations/operation-input.ts'
import { type AcceptedStreams, acceptedStreams } from './accepted-streams.ts'
import { incrementalTexts } from './incremental-texts.ts'
import type { Live, OpenOperation } from './live-operations.ts'
import {
  eventsOfTexts,
  eventStream,
  multipartIncremental,
  multipartSubscription,
  type StreamFormat,
} from './stream-formats.ts'
import type { Deliveries } from './subscriber.ts'
import { defaultTimes, type StreamTimes, writeStream } from './write-stream.ts'

export interface LiveHttpRequest {
  readonly method: 'GET' | 'POST'
  readonly headers: IncomingHttpHeaders
  readonly operation: OperationInput
  readonly context: RequestContext
  readonly expiresAt: number | null
}

/** @returns null when the request asks for no stream: it is answered like any other */
export type LiveEndpoint = (request: LiveHttpRequest) => Promise<Reply | null>

export interface LiveEndpointParts {
  readonly open: OpenOperation
  readonly allowsOrigin: AllowsOrigin
  readonly times?: StreamTimes
}

/** Subscriptions and deferred answers over HTTP: server-sent events, or multipart. */
export function createLiveEndpoint({ open, allowsOrigin, times = defaultTimes }: LiveEndpointParts): LiveEndpoint {
  return async ({ method, headers, operation, context, expiresAt }) => {
    const accepted = acceptedStreams(headers.accept)
    if (!mayStream(operation, accepted)) return null
    if (method === 'GET') {
      requireNoWriting(operation)
      if (!allowsOrigin(headers)) throw new GatewayError('BAD_USER_INPUT', '不接受其他站点页面的请求')
    }
    const mayDefer = accepted.incremental !== null || accepted.onlyEvents
    const live = await open({ operation, context, expiresAt, mayDefer })
    if (live.kind === 'live' || live.kind === 'incremental' || accepted.onlyEvents)
      return toStream(live, accepted, times)
    const type = answerTypeOf(headers) ?? JSON_TYPE
    if (live.kind === 'single') return operationReply(type, 200, toAnswerText(live.answer))
    return operationReply(type, live.status, JSON.stringify({ errors: live.errors }))
  }
}

/** A look at the text, so that the many plain queries of a client that can read streams take the short way. */
function mayStream({ query }: OperationInput, { subscription, incremental, onlyEvents }: AcceptedStreams): boolean {
  if (onlyEvents) return true
  return (subscription !== null && query.includes('subscription')) || (incremental !== null && query.includes('@defer'))
}

/**
 * An EventSource sends GET and no header of its own, so that the browser lets any page open one. It must not write. The
 * word alone decides, which is more than is needed.
 */
function requireNoWriting({ query }: OperationInput): void {
  if (/\bmutation\b/.test(query)) throw new GatewayError('METHOD_NOT_ALLOWED', '写操作请用 POST')
}

function toStream(live: Live, { subscription, incremental, onlyEvents }: AcceptedStreams, times: StreamTimes): Reply {
  if (live.kind === 'live') return toSubscription(live.deliveries, subscription, times)
  if (live.kind === 'incremental' && incremental !== null) {
    const format = multipartIncremental(incremental.contentType)
    return streamReply(incrementalTexts(live, incremental.format), format, times)
  }
  invariant(onlyEvents, 'nothing is deferred for a client that cannot read it')
  return streamReply(textsOf(live), eventsOfTexts, times)
}

function toSubscription(
  deliveries: Deliveries,
  subscription: AcceptedStreams['subscription'],
  times: StreamTimes,
): Reply {
  if (subscription === 'events') return streamReply(deliveries, eventStream, times)
  if (subscription === 'multipart') return streamReply(deliveries, multipartSubscription, times)
  void deliveries.return()
  const text = '订阅请用 text/event-stream、multipart/mixed;subscriptionSpec=1.0 或 WebSocket'
  throw new GatewayError('OPERATION_NOT_SUPPORTED', text)
}

function streamReply<Message>(
  messages: AsyncIterableIterator<Message>,
  format: StreamFormat<Message>,
  times: StreamTimes,
): Reply {
  return { stream: (response) => writeStream(response, messages, { format, times }) }
}

/** What is no subscription, for a client that reads events only: the answer, and the end. */
async function* textsOf(live: Exclude<Live, { readonly kind: 'live' }>): AsyncGenerator<string, undefined> {
  if (live.kind === 'incremental') yield* incrementalTexts(live, 'current')
  else yield live.kind === 'refused' ? JSON.stringify({ errors: live.errors }) : toAnswerText(live.answer)
}
