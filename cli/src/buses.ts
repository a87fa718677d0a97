import { createInProcessBus, type EventBus } from '@yiwang/shared/events'
import type { Config } from './config.ts'

/** What carries events between the departments: Redis where REDIS_URL names one, else this process alone. */
export interface Buses {
  readonly busOf: (subgraph: string) => EventBus
  close(): Promise<void>
}

export async function openBuses({ redisUrl }: Config): Promise<Buses> {
  if (redisUrl === undefined) {
    const bus = createInProcessBus()
    return { busOf: () => bus, close: () => bus.close() }
  }
  const { createRedisBus } = await import('@yiwang/shared/events/redis')
  const buses = new Map<string, EventBus>()
  return {
    busOf: (subgraph) => {
      const bus = buses.get(subgraph) ?? createRedisBus({ url: redisUrl, group: subgraph })
      buses.set(subgraph, bus)
      return bus
    },
    close: async () => {
      await Promise.all([...buses.values()].map((bus) => bus.close()))
    },
  }
}
