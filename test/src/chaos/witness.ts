import type { DeliveredEvent } from '@yiwang/shared/events'
import { createRedisBus } from '@yiwang/shared/events/redis'

/** A reader of all events, in the order in which they arrive; sees them again whenever they are sent again. */
export interface Witness {
  readonly arrived: readonly DeliveredEvent[]
  stop(): Promise<void>
}

export function watchEvents(redisUrl: string): Witness {
  const bus = createRedisBus({ url: redisUrl, group: 'witness', report: () => undefined })
  const arrived: DeliveredEvent[] = []
  bus.consume((event) => {
    arrived.push(event)
    return Promise.resolve()
  })
  return { arrived, stop: () => bus.close() }
}
