import type { DeliveredEvent } from './consumer.ts'

/** Carries events from the department that wrote them to all who listen. */
export interface EventBus {
  /** Resolves when every listener has the event; rejects when one could not take it. */
  publish(event: DeliveredEvent): Promise<void>
  /** @returns stops listening */
  listen(listener: (event: DeliveredEvent) => Promise<void> | void): () => void
}

/** Within one process. */
export function createInProcessBus(): EventBus {
  const listeners = new Set<(event: DeliveredEvent) => Promise<void> | void>()
  return {
    publish: async (event) => {
      const outcomes = await Promise.allSettled([...listeners].map(async (listener) => listener(event)))
      const failed = outcomes.find((outcome) => outcome.status === 'rejected')
      if (failed) throw failed.reason
    },
    listen: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}
