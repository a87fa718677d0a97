import { setTimeout as sleep } from 'node:timers/promises'
import type { SubgraphResponse, SubgraphResponses } from '@yiwang/shared/subgraph'

/** What the gateway learns of an upstream subscription. */
export type UpstreamMessage =
  | { readonly kind: 'event'; readonly response: SubgraphResponse }
  /** the connection is lost; events that happen now will not come */
  | { readonly kind: 'interrupted' }
  | { readonly kind: 'resumed' }

export interface Backoff {
  /** the longest wait before the first try */
  readonly firstMs: number
  /** the longest wait before any try; it doubles from try to try up to here */
  readonly capMs: number
}

export const defaultBackoff: Backoff = { firstMs: 500, capMs: 30_000 }

export interface KeepOpen {
  readonly first: SubgraphResponses
  /** opens the subscription again, with a new assertion of the caller */
  readonly reopen: () => Promise<SubgraphResponses>
  readonly backoff: Backoff
  /** aborts when nobody listens any more */
  readonly signal: AbortSignal
}

/**
 * The events of a subscription across lost connections. It ends when the subgraph ends it or the signal aborts; a lost
 * connection is opened again until that works, because a department may be away for an hour and a screen on the wall has
 * nobody who would reload it.
 */
export async function* keepOpen({
  first,
  reopen,
  backoff,
  signal,
}: KeepOpen): AsyncGenerator<UpstreamMessage, undefined> {
  let responses = first
  let failures = 0
  for (;;) {
    const openedAt = Date.now()
    const lost = yield* eventsUntilLost(responses, signal)
    if (!lost || signal.aborted) return
    // a connection that breaks as soon as it stands is no success
    if (Date.now() - openedAt > backoff.capMs) failures = 0
    yield { kind: 'interrupted' }
    const reopened = await openAgain(reopen, { backoff, signal, failures })
    if (!reopened) return
    responses = reopened.responses
    failures = reopened.failures
    yield { kind: 'resumed' }
  }
}

/** @returns whether the connection was lost, rather than ended by either side */
async function* eventsUntilLost(
  responses: SubgraphResponses,
  signal: AbortSignal,
): AsyncGenerator<UpstreamMessage, boolean> {
  const leave = (): void => void responses.return?.()
  if (signal.aborted) leave()
  signal.addEventListener('abort', leave)
  try {
    for (;;) {
      const next = await responses.next()
      if (next.done === true || signal.aborted) return false
      yield { kind: 'event', response: next.value }
    }
  } catch {
    // the reason is in the log already
    return true
  } finally {
    signal.removeEventListener('abort', leave)
    leave()
  }
}

interface Reopening {
  readonly backoff: Backoff
  readonly signal: AbortSignal
  readonly failures: number
}

/** @returns null when nobody listens any more */
async function openAgain(reopen: KeepOpen['reopen'], { backoff, signal, failures }: Reopening) {
  for (let tries = failures; ; tries += 1) {
    // “full jitter”: thousands of subscriptions that were lost together must not come back together
    const longest = Math.min(backoff.capMs, backoff.firstMs * 2 ** Math.min(tries, 20))
    const waited = await sleep(Math.random() * longest, true, { signal }).catch(() => false)
    if (!waited) return null
    try {
      const responses = await reopen()
      return { responses, failures: tries + 1 }
    } catch {
      // logged where it failed; the next try waits longer
    }
  }
}
