import type { DeliveredEvent } from './delivered-event.ts'
import type { EventBus, TakeEvent } from './event-bus.ts'

/** Within one process: a published event is taken by all groups before `publish` resolves. */
export function createInProcessBus(): EventBus {
  const takers = new Set<TakeEvent>()
  const watchers = new Map<string, Set<(event: DeliveredEvent) => void>>()
  return {
    publish: async (event) => {
      for (const see of watchers.get(event.source) ?? []) see(event)
      const outcomes = await Promise.allSettled([...takers].map((take) => take(event)))
      const failed = outcomes.find((outcome) => outcome.status === 'rejected')
      if (failed) throw failed.reason
    },
    consume: (take) => {
      // a listener of its own each time, so that one subgraph may consume twice
      const taker: TakeEvent = (event) => take(event)
      takers.add(taker)
      return () => {
        takers.delete(taker)
        return Promise.resolve()
      }
    },
    watch: (source, see) => {
      const ofSource = watchers.get(source) ?? new Set()
      watchers.set(source, ofSource.add(see))
      return () => {
        ofSource.delete(see)
        return Promise.resolve()
      }
    },
    close: () => {
      takers.clear()
      watchers.clear()
      return Promise.resolve()
    },
  }
}
