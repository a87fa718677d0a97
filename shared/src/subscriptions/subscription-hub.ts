import type { DeliveredEvent } from '../events/delivered-event.ts'
import { type BoundedQueue, createBoundedQueue } from './bounded-queue.ts'

/** Passes the department's events to the subscribers of this instance. */
export interface SubscriptionHub {
  /** An event that came before, as a bus may repeat it, is passed over. */
  publish(event: DeliveredEvent): void
  /** The events that `wanted` lets through, from now on. */
  subscribe(wanted: (event: DeliveredEvent) => boolean): BoundedQueue<DeliveredEvent>
  readonly subscribers: number
  /** Ends every subscription. */
  close(): void
}

/** Events that may wait for one subscriber: enough for the burst of an import, little enough for memory. */
const LIMIT = 256
const REMEMBERED = 10_000

export function createSubscriptionHub(limit: number = LIMIT): SubscriptionHub {
  const queues = new Map<BoundedQueue<DeliveredEvent>, (event: DeliveredEvent) => boolean>()
  const seen = new Set<string>()
  return {
    publish: (event) => {
      if (!remember(seen, event.eventId)) return
      for (const [queue, wanted] of queues) if (wanted(event)) queue.push(event)
    },
    subscribe: (wanted) => {
      const queue = createBoundedQueue<DeliveredEvent>(limit, () => queues.delete(queue))
      queues.set(queue, wanted)
      return queue
    },
    get subscribers() {
      return queues.size
    },
    close: () => {
      for (const queue of [...queues.keys()]) queue.close()
    },
  }
}

/** @returns true when the id is new */
function remember(seen: Set<string>, id: string): boolean {
  if (seen.has(id)) return false
  seen.add(id)
  // a Set keeps its order of insertion
  const [oldest] = seen
  if (seen.size > REMEMBERED && oldest !== undefined) seen.delete(oldest)
  return true
}
