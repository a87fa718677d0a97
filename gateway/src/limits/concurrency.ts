import { GatewayError } from '../errors/gateway-error.ts'

export interface ConcurrencyLimits {
  /** requests worked on at once */
  readonly running: number
  /** requests that wait for one of those to end */
  readonly waiting: number
  readonly queueTimeoutMs: number
}

/** Gives back what was taken; once. */
export type Release = () => void

/** Rejects with GatewayError SERVER_BUSY. */
export type EnterQueue = () => Promise<Release>

/** First come, first served. A full queue refuses at once: whoever could not be served in time need not wait for it. */
export function createConcurrencyLimit({ running: max, waiting, queueTimeoutMs }: ConcurrencyLimits): EnterQueue {
  const queue = new Set<() => void>()
  let running = 0
  const release = once(() => {
    running -= 1
    for (const next of queue) {
      next()
      return
    }
  })
  const start = (): Release => {
    running += 1
    return release()
  }
  return () => {
    if (running < max) return Promise.resolve(start())
    if (queue.size >= waiting) return Promise.reject(busy(queueTimeoutMs))
    return new Promise((resolve, reject) => {
      const next = (): void => {
        queue.delete(next)
        clearTimeout(timer)
        resolve(start())
      }
      const timer = setTimeout(() => {
        queue.delete(next)
        reject(busy(queueTimeoutMs))
      }, queueTimeoutMs)
      queue.add(next)
    })
  }
}

/** Makes releases that count once each, however often they are called. */
function once(action: () => void): () => Release {
  return () => {
    let done = false
    return () => {
      if (!done) action()
      done = true
    }
  }
}

function busy(queueTimeoutMs: number): GatewayError {
  const retryAfterSeconds = Math.ceil(queueTimeoutMs / 1_000)
  return new GatewayError('SERVER_BUSY', `服务繁忙，请在 ${retryAfterSeconds} 秒后再试`, { retryAfterSeconds })
}
