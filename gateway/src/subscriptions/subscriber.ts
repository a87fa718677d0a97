import type { Answer } from '../execution/outcome.ts'

/** One message to a client. The last one of a subscription that did not simply end says why. */
export interface Delivery {
  readonly answer: Answer
  readonly last: boolean
}

/** What a client's transport reads. `return()` leaves at once, also while `next()` waits. */
export interface Deliveries extends AsyncIterableIterator<Delivery> {
  return(): Promise<IteratorResult<Delivery>>
}

export interface SubscriberOptions {
  /** answers that may wait for this client */
  readonly limit: number
  /** the last message when more would wait */
  readonly tooSlow: Answer
  /** told once, when nothing more is to be pushed */
  readonly onEnd: () => void
}

type Waiting = (result: IteratorResult<Delivery>) => void

const done: IteratorResult<Delivery> = { done: true, value: undefined }

/**
 * One client of a subscription, with the answers it has not taken yet. A client that is too slow loses them and is told
 * so: it has to read anew anyway, and memory must not grow with the slowest screen of a city. A class, because ten
 * thousand idle ones must cost little.
 */
export class Subscriber implements Deliveries {
  readonly #options: SubscriberOptions
  #waiting: Delivery[] | null = null
  #reader: Waiting | null = null
  #ended = false

  constructor(options: SubscriberOptions) {
    this.#options = options
  }

  push(answer: Answer): void {
    if (this.#ended) return
    if (this.#reader) this.#hand({ answer, last: false })
    else if ((this.#waiting?.length ?? 0) < this.#options.limit) (this.#waiting ??= []).push({ answer, last: false })
    else {
      this.#waiting = null
      this.end(this.#options.tooSlow)
    }
  }

  /** What waits is still read, then `reason`, if there is one. */
  end(reason?: Answer): void {
    if (this.#ended) return
    this.#ended = true
    if (reason) {
      const delivery = { answer: reason, last: true }
      if (this.#reader) this.#hand(delivery)
      else (this.#waiting ??= []).push(delivery)
    } else this.#release()
    this.#options.onEnd()
  }

  next(): Promise<IteratorResult<Delivery>> {
    const value = this.#waiting?.shift()
    if (value) return Promise.resolve({ done: false, value })
    if (this.#ended) return Promise.resolve(done)
    return new Promise((resolve) => {
      this.#reader = resolve
    })
  }

  return(): Promise<IteratorResult<Delivery>> {
    this.#waiting = null
    this.#release()
    this.end()
    return Promise.resolve(done)
  }

  [Symbol.asyncIterator](): this {
    return this
  }

  #hand(value: Delivery): void {
    const reader = this.#reader
    this.#reader = null
    reader?.({ done: false, value })
  }

  #release(): void {
    const reader = this.#reader
    this.#reader = null
    reader?.(done)
  }
}
