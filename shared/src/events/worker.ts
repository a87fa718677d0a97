import type { ReportFailure } from './report-failure.ts'

export interface WorkerOptions<Result> {
  readonly name: string
  /** one round; ends early when the signal is aborted */
  readonly work: (signal: AbortSignal) => Promise<Result>
  /** a round this often; null = only when asked to */
  readonly everyMs: number | null
  readonly report: ReportFailure
}

/** A piece of background work: one round at a time, never two. */
export interface Worker<Result> {
  /** A whole round that begins after this call. @throws what the round throws */
  run(): Promise<Result>
  /** Asks for a round soon; many calls are one round. Failures are reported, not thrown. */
  nudge(): void
  /** No round begins any more; resolves when the running one has ended. */
  stop(): Promise<void>
}

const FIRST_PAUSE_MS = 500
const LONGEST_PAUSE_MS = 30_000

/** After a failed round (database or bus out of reach) timer and nudges pause, longer each time. */
export function createWorker<Result>({ name, work, everyMs, report }: WorkerOptions<Result>): Worker<Result> {
  const stopping = new AbortController()
  let last: Promise<unknown> = Promise.resolve()
  let queued: Promise<Result> | null = null
  let failures = 0
  let pausedUntil = 0

  const run = () => {
    queued ??= last.then(() => {
      queued = null
      return work(stopping.signal)
    })
    last = queued.catch(() => undefined)
    return queued
  }
  const attempt = async () => {
    try {
      await run()
      failures = 0
    } catch (error) {
      pausedUntil = Date.now() + Math.min(LONGEST_PAUSE_MS, FIRST_PAUSE_MS * 2 ** failures)
      failures += 1
      report(`${name}.failed`, error)
    }
  }
  const nudge = () => {
    if (!stopping.signal.aborted && queued === null && Date.now() >= pausedUntil) void attempt()
  }
  const timer = everyMs === null ? undefined : setInterval(nudge, everyMs).unref()
  return {
    run,
    nudge,
    stop: async () => {
      clearInterval(timer)
      stopping.abort()
      await last
    },
  }
}
