import { rememberByText } from '../operations/remember-by-text.ts'
import type { IncrementalFormat } from './incremental-texts.ts'

/** What of streaming a client can read, by its `accept` header. */
export interface AcceptedStreams {
  /** how to send a subscription; null: not at all */
  readonly subscription: 'events' | 'multipart' | null
  /** how to send a deferred answer; null: whole */
  readonly incremental: { readonly format: IncrementalFormat; readonly contentType: string } | null
  /** nothing but server-sent events: queries are sent so too */
  readonly onlyEvents: boolean
}

interface MediaRange {
  readonly type: string
  readonly parameters: ReadonlyMap<string, string>
}

/** The first kind that is listed wins; no client weighs one way of streaming against another. */
export function acceptedStreams(accept: string | undefined): AcceptedStreams {
  return accept === undefined ? none : remembered(accept)
}

const none: AcceptedStreams = { subscription: null, incremental: null, onlyEvents: false }

/** Clients send a handful of these headers, over and over. */
const remembered = rememberByText(256, readAccept)

function readAccept(accept: string): AcceptedStreams {
  const ranges = accept.split(',').map(toMediaRange)
  const subscription = ranges.map(subscriptionIn).find((kind) => kind !== null) ?? null
  const incremental = ranges.map(incrementalIn).find((kind) => kind !== null) ?? null
  return { subscription, incremental, onlyEvents: ranges.every(({ type }) => type === 'text/event-stream') }
}

function toMediaRange(text: string): MediaRange {
  const [type = '', ...parameters] = text.split(';').map((part) => part.trim())
  const pairs = parameters.map((parameter): [string, string] => {
    const [name = '', value = ''] = parameter.split('=')
    return [name.trim().toLowerCase(), value.trim().replaceAll('"', '')]
  })
  return { type: type.toLowerCase(), parameters: new Map(pairs) }
}

function subscriptionIn({ type, parameters }: MediaRange): AcceptedStreams['subscription'] {
  if (type === 'text/event-stream') return 'events'
  return type === 'multipart/mixed' && isOne(parameters.get('subscriptionspec')) ? 'multipart' : null
}

function incrementalIn({ type, parameters }: MediaRange): AcceptedStreams['incremental'] {
  if (type !== 'multipart/mixed' || parameters.has('subscriptionspec')) return null
  const spec = parameters.get('deferspec')
  if (spec === '20220824') return { format: '2022', contentType: 'multipart/mixed; boundary="-"; deferSpec=20220824' }
  return spec === undefined ? { format: 'current', contentType: 'multipart/mixed; boundary="-"' } : null
}

function isOne(version: string | undefined): boolean {
  return version === '1.0' || version === '1'
}
