import type { OutgoingHttpHeaders } from 'node:http'
import { toAnswerText } from '../execution/answer-text.ts'
import { shareBytes } from './shared-bytes.ts'
import type { Delivery } from './subscriber.ts'

/** How a stream of messages is written into the body of one HTTP response. */
export interface StreamFormat<Message> {
  readonly headers: OutgoingHttpHeaders
  readonly opening: string
  readonly heartbeat: string
  readonly closing: string
  frame(message: Message): string | Buffer
}

const always = { 'cache-control': 'no-store', 'x-accel-buffering': 'no' }

/** Server-sent events, “distinct connections mode” of the GraphQL over SSE protocol. Comments are the heartbeat. */
const events: Omit<StreamFormat<never>, 'frame'> = {
  headers: { ...always, 'content-type': 'text/event-stream; charset=utf-8' },
  opening: ':\n\n',
  heartbeat: ':\n\n',
  closing: 'event: complete\ndata:\n\n',
}

export const eventsOfTexts: StreamFormat<string> = { ...events, frame: toEvent }

const eventOf = shareBytes((answer) => toEvent(toAnswerText(answer)))

export const eventStream: StreamFormat<Delivery> = { ...events, frame: ({ answer }) => eventOf(answer) }

const partOf = shareBytes((answer) => part(`{"payload":${toAnswerText(answer)}}`, 'graphql'))

/** Subscriptions of Apollo's clients (`subscriptionSpec=1.0`): answers are wrapped, an empty part is the heartbeat. */
export const multipartSubscription: StreamFormat<Delivery> = {
  headers: { ...always, 'content-type': 'multipart/mixed; boundary="graphql"; subscriptionSpec=1.0' },
  opening: '--graphql',
  heartbeat: part('{}', 'graphql'),
  closing: '--\r\n',
  frame: ({ answer, last }) =>
    // what ends the subscription stands beside the payload, what goes on stands in it
    last ? part(`{"payload":null,"errors":${JSON.stringify(answer.errors)}}`, 'graphql') : partOf(answer),
}

/** Deferred answers. There is no heartbeat in their protocol; an answer is not as long under way. */
export function multipartIncremental(contentType: string): StreamFormat<string> {
  return {
    headers: { ...always, 'content-type': contentType },
    opening: '---',
    heartbeat: '',
    closing: '--\r\n',
    frame: (text) => part(text, '-'),
  }
}

function toEvent(text: string): string {
  return `event: next\ndata: ${text}\n\n`
}

/** The next delimiter follows at once: parsers wait for it before they hand a part on. */
function part(text: string, boundary: string): string {
  return `\r\ncontent-type: application/json; charset=utf-8\r\n\r\n${text}\r\n--${boundary}`
}
