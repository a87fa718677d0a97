import type { Log } from '../observability/log.ts'
import type { SharedBuckets } from './redis-buckets.ts'
import { createMemoryBuckets } from './token-bucket.ts'

/** Buckets that several gateways share; the Redis client is loaded only by whoever has one. */
export async function openSharedBuckets(redisUrl: string, log: Log): Promise<SharedBuckets> {
  const { createRedisBuckets } = await import('./redis-buckets.ts')
  return createRedisBuckets(redisUrl, createMemoryBuckets(), log)
}
