import { randomUUID } from 'node:crypto'
import { type EventBus, EventBusUnavailable, type Stop } from '../event-bus.ts'
import { type ReportFailure, reportToStderr } from '../report-failure.ts'
import type { DeliveredEvent } from '../delivered-event.ts'
import { closeRedis, openRedis, type RedisClientType } from './redis-client.ts'
import { createRedisLease } from './redis-lease.ts'
import { readGroup } from './read-group.ts'
import { type LiveReader, readLive } from './read-live.ts'
import { startReadLoop } from './read-loop.ts'
import { FIELD, SOURCES, streamOf } from './streams.ts'

export interface RedisBusOptions {
  /** redis://[:password@]host:port[/database] */
  readonly url: string
  /** name of the subgraph that consumes: its instances share the work */
  readonly group: string
  /** entries that a stream keeps, about; default 100,000 */
  readonly maxLength?: number
  /** an instance that is silent for so long is replaced; default 10,000 */
  readonly leaseMs?: number
  readonly report?: ReportFailure
}

const PUBLISH_TIMEOUT_MS = 5_000

/**
 * Events over Redis Streams (Redis 6.2 or newer): one stream per department, one consumer group per subgraph. The
 * group's position lies in Redis, so it must write to disk (appendonly yes); after a loss `yiwang data rebuild` fills
 * the copies anew.
 */
export function createRedisBus(options: RedisBusOptions): EventBus {
  const { url, group, maxLength = 100_000, leaseMs = 10_000, report = reportToStderr(group) } = options
  const client = openRedis(url, report)
  const announced = new Set<string>()
  const stops = new Set<Stop>()
  const stoppable = (stop: Stop): Stop => {
    const once = () => {
      stops.delete(once)
      return stop()
    }
    stops.add(once)
    return once
  }
  return {
    publish: (event) => reachable(publish(client, event, { maxLength, announced })),
    consume: (take) => {
      const blocking = openRedis(url, report)
      const consumer = randomUUID()
      const lease = createRedisLease(client, {
        key: `yiwang:events:reader:${group}`,
        holder: consumer,
        lifetimeMs: leaseMs,
      })
      const reader = { client, blocking, group, consumer, lease, take, report }
      const stop = startReadLoop({ name: 'redis.consume', read: (signal) => readGroup(reader, signal), report })
      return stoppable(async () => {
        await stop()
        closeRedis(blocking)
        // the next instance need not wait for the lease to run out; when Redis is away it has to
        await lease.release().catch(() => undefined)
      })
    },
    watch: (source, see) => {
      const blocking = openRedis(url, report)
      const reader: LiveReader = { client: blocking, source, see, lastId: null }
      const stop = startReadLoop({ name: 'redis.watch', read: (signal) => readLive(reader, signal), report })
      return stoppable(async () => {
        await stop()
        closeRedis(blocking)
      })
    },
    close: async () => {
      await Promise.all([...stops].map((stop) => stop()))
      closeRedis(client)
    },
  }
}

async function publish(
  client: RedisClientType,
  event: DeliveredEvent,
  { maxLength, announced }: { readonly maxLength: number; readonly announced: Set<string> },
): Promise<void> {
  const { source } = event
  if (!announced.has(source)) {
    await client.sAdd(SOURCES, source)
    announced.add(source)
  }
  const entry = { [FIELD]: JSON.stringify(event) }
  const trim = { strategy: 'MAXLEN', strategyModifier: '~', threshold: maxLength } as const
  await client.xAdd(streamOf(source), '*', entry, { TRIM: trim })
}

/** Whatever Redis fails with, the event itself is not at fault. */
async function reachable(publishing: Promise<void>): Promise<void> {
  let timer: NodeJS.Timeout | undefined
  const tooLong = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error('no answer within 5 s')), PUBLISH_TIMEOUT_MS)
  })
  try {
    await Promise.race([publishing, tooLong])
  } catch (error) {
    throw new EventBusUnavailable(`Redis: ${error instanceof Error ? error.message : String(error)}`)
  } finally {
    clearTimeout(timer)
  }
}
