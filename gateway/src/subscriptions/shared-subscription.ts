import { setImmediate as nextTurn } from 'node:timers/promises'
import type { SubgraphResponse, SubgraphResponses } from '@yiwang/shared/subgraph'
import type { Answer } from '../execution/outcome.ts'
import { type Backoff, keepOpen, type UpstreamMessage } from './keep-open.ts'
import { notices } from './notices.ts'
import type { Subscriber } from './subscriber.ts'

/** Where the events of a subscription come from, and how each becomes an answer. */
export interface LiveSource {
  /** Opens the subscription upstream; called again after a lost connection. */
  readonly open: () => Promise<SubgraphResponses>
  /** One event, completed by the rest of the plan. */
  readonly complete: (event: SubgraphResponse) => Promise<Answer>
}

/** Completions under way at once; further events wait upstream, where they are bounded. */
const WINDOW = 8

/**
 * Subscribers that are told in one turn of the event loop: ten thousand at once would hold up every other request, and
 * their messages would all be in memory together.
 */
const BATCH = 250

/** One subscription upstream and all who listen to it. Each event is completed once, however many they are. */
export class SharedSubscription {
  readonly #source: LiveSource
  readonly #backoff: Backoff
  readonly #onEnd: () => void
  readonly #subscribers = new Set<Subscriber>()
  readonly #leaving = new AbortController()
  readonly #opened: Promise<void>
  #interrupted = false

  constructor(source: LiveSource, { backoff, onEnd }: { readonly backoff: Backoff; readonly onEnd: () => void }) {
    this.#source = source
    this.#backoff = backoff
    this.#onEnd = onEnd
    this.#opened = this.#open()
  }

  get size(): number {
    return this.#subscribers.size
  }

  /** @throws GatewayError SUBGRAPH_UNAVAILABLE when the subgraph cannot be reached at all */
  async join(subscriber: Subscriber): Promise<void> {
    this.#subscribers.add(subscriber)
    if (this.#interrupted) subscriber.push(notices.SUBSCRIPTION_INTERRUPTED)
    await this.#opened
  }

  /** The last one to leave ends the subscription upstream. */
  leave(subscriber: Subscriber): void {
    this.#subscribers.delete(subscriber)
    if (this.#subscribers.size === 0) this.end()
  }

  end(reason?: Answer): void {
    if (this.#leaving.signal.aborted) return
    this.#leaving.abort()
    this.#onEnd()
    for (const subscriber of [...this.#subscribers]) subscriber.end(reason)
  }

  async #open(): Promise<void> {
    try {
      const first = await this.#source.open()
      void this.#listen(first)
    } catch (error) {
      this.end()
      throw error
    }
  }

  async #listen(first: SubgraphResponses): Promise<void> {
    const { open: reopen } = this.#source
    const messages = keepOpen({ first, reopen, backoff: this.#backoff, signal: this.#leaving.signal })
    const window: Promise<void>[] = []
    let delivered = Promise.resolve()
    for await (const message of messages) {
      const answer = this.#answerTo(message)
      const before = delivered
      // completed side by side, delivered in order
      delivered = answer.then(async (ready) => {
        await before
        await this.#deliver(ready)
      })
      window.push(delivered)
      if (window.length >= WINDOW) await window.shift()
    }
    await delivered
    this.end()
  }

  #answerTo(message: UpstreamMessage): Promise<Answer> {
    if (message.kind === 'event') return this.#source.complete(message.response).catch(() => notices.EVENT_FAILED)
    this.#interrupted = message.kind === 'interrupted'
    return Promise.resolve(this.#interrupted ? notices.SUBSCRIPTION_INTERRUPTED : notices.SUBSCRIPTION_RESUMED)
  }

  async #deliver(answer: Answer): Promise<void> {
    let pushed = 0
    for (const subscriber of this.#subscribers) {
      subscriber.push(answer)
      pushed += 1
      if (pushed % BATCH === 0) await nextTurn()
    }
  }
}
