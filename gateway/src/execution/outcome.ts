import type { GraphQLFormattedError } from 'graphql'
import type { ClientOperation } from '@yiwang/shared/caller'
import type { SubgraphResponse } from '@yiwang/shared/subgraph'
import type { ResponsePath } from '../operations/response-path.ts'

/** What became of a request; each front turns it into its own bytes. */
export type Outcome = RefusedOutcome | SingleOutcome | IncrementalOutcome | SubscriptionOutcome

/** A request error (GraphQL specification §7.1.2): nothing was executed, so the answer has no `data`. */
export interface RefusedOutcome {
  readonly kind: 'refused'
  readonly errors: readonly GraphQLFormattedError[]
  /** the HTTP status that fits */
  readonly status: number
}

export interface SingleOutcome {
  readonly kind: 'single'
  readonly answer: Answer
}

/** `@defer`: the first part is there, the others follow as they are ready. */
export interface IncrementalOutcome {
  readonly kind: 'incremental'
  readonly initial: Answer
  /** what `initial` leaves out and a later part brings */
  readonly pending: readonly DeferredPlace[]
  /** Ends after the part with `hasNext: false`. Its `return()` stops waiting; running fetches are not cancelled. */
  readonly subsequent: AsyncIterable<IncrementalPart>
}

export interface IncrementalPart {
  readonly items: readonly DeferredItem[]
  /** places inside `items` that later parts bring */
  readonly pending: readonly DeferredPlace[]
  readonly hasNext: boolean
}

export interface DeferredPlace {
  /** unique in its response */
  readonly id: string
  readonly path: ResponsePath
  readonly label?: string
}

export interface DeferredItem {
  readonly place: DeferredPlace
  /** `dataText` is `null` where a non-null field failed */
  readonly answer: Answer
}

/** A live query: whoever transports it opens `fetch` upstream and completes each event that arrives. */
export interface SubscriptionOutcome {
  readonly kind: 'subscription'
  readonly fetch: SubscriptionFetch
  /** One event of `fetch`, completed by the rest of the plan. Never rejects. */
  readonly complete: (event: SubgraphResponse) => Promise<Answer>
}

export interface SubscriptionFetch {
  readonly subgraph: string
  readonly query: string
  readonly variables: Readonly<Record<string, unknown>>
  readonly operationName?: string
  /** the client's own operation */
  readonly operation: ClientOperation
}

/** The `data` and `errors` of one response or of one part of it. */
export interface Answer {
  /** JSON text of `data`, in the order of the operation's selections; `null` when a non-null root field failed */
  readonly dataText: string
  /** empty when all went well */
  readonly errors: readonly GraphQLFormattedError[]
  /** of the whole answer, beside its data; undefined: none */
  readonly extensions?: Readonly<Record<string, unknown>> | undefined
  /** the same data as objects; made on first reading, so that who only needs the text does not pay for it */
  readonly data: Readonly<Record<string, unknown>> | null
}
