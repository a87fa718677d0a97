import type { Patience } from './subgraph-client.ts'

export class SubgraphTimeoutError extends Error {
  readonly code = 'SUBGRAPH_TIMEOUT'

  constructor(timeoutMs: number) {
    super(`no answer within ${timeoutMs} ms`)
    this.name = 'SubgraphTimeoutError'
  }
}

interface Waiting extends Patience {
  readonly until: number
  readonly reject: (reason: Error) => void
}

/**
 * Deadlines of calls that may all take equally long, so that they end in the order in which they began and one timer
 * serves them all, without a timer and an AbortController for each call.
 */
export class Deadlines {
  readonly #timeoutMs: number
  readonly #waiting = new Set<Waiting>()
  #watched = false

  constructor(timeoutMs: number) {
    this.#timeoutMs = timeoutMs
  }

  /** Rejects with SubgraphTimeoutError at the deadline, whether or not `ask` heeds the end of patience. */
  within<Answer>(ask: (patience: Patience) => Promise<Answer>): Promise<Answer> {
    return new Promise((resolve, reject) => {
      const waiting: Waiting = { end: undefined, atEnd: undefined, until: performance.now() + this.#timeoutMs, reject }
      this.#waiting.add(waiting)
      if (!this.#watched) this.#watch(this.#timeoutMs)
      ask(waiting).then(
        (answer) => {
          this.#waiting.delete(waiting)
          resolve(answer)
        },
        (error: unknown) => {
          this.#waiting.delete(waiting)
          // whatever a transport rejects with is handed on as it is
          waiting.reject(error as Error)
        },
      )
    })
  }

  /** Keeps no process alive: whoever waits for a socket is kept alive by that. */
  #watch(delayMs: number): void {
    this.#watched = true
    setTimeout(() => {
      this.#watched = false
      const now = performance.now()
      for (const waiting of this.#waiting) {
        if (waiting.until > now) {
          this.#watch(waiting.until - now)
          return
        }
        this.#waiting.delete(waiting)
        expire(waiting, new SubgraphTimeoutError(this.#timeoutMs))
      }
    }, delayMs).unref()
  }
}

function expire(waiting: Waiting, reason: SubgraphTimeoutError): void {
  waiting.end = reason
  waiting.reject(reason)
  waiting.atEnd?.(reason)
}
