import { closeRedis, openRedis } from '@yiwang/shared/events/redis'
import { describeFailure, type Log } from '../observability/log.ts'
import type { TakeToken } from './token-bucket.ts'

export interface SharedBuckets {
  readonly take: TakeToken
  close(): void
}

/**
 * Redis runs a script as one step, so that several gateways count together; its own clock serves them all. A bucket
 * that would be full again is forgotten.
 */
const SCRIPT = `
local time = redis.call('TIME')
local now = time[1] * 1000 + math.floor(time[2] / 1000)
local perMs, burst = ARGV[1] / 60000, tonumber(ARGV[2])
local bucket = redis.call('HMGET', KEYS[1], 'tokens', 'at')
local tokens = math.min(burst, (tonumber(bucket[1]) or burst) + (now - (tonumber(bucket[2]) or now)) * perMs)
local wait = 0
if tokens < 1 then wait = math.ceil((1 - tokens) / perMs) else tokens = tokens - 1 end
redis.call('HSET', KEYS[1], 'tokens', tostring(tokens), 'at', now)
redis.call('PEXPIRE', KEYS[1], math.ceil(burst / perMs) + 1000)
return wait`

const PREFIX = 'yiwang:rate:'

/** Token buckets in Redis. While it cannot be reached `otherwise` counts, so that an outage lifts no limit. */
export function createRedisBuckets(url: string, otherwise: TakeToken, log: Log): SharedBuckets {
  const client = openRedis(url, (event, error) => {
    log({ level: 'warn', event, ...describeFailure(error) })
  })
  return {
    take: async (key, rate) => {
      if (!client.isReady) return otherwise(key, rate)
      try {
        const options = { keys: [PREFIX + key], arguments: [String(rate.perMinute), String(rate.burst)] }
        return Number(await client.eval(SCRIPT, options))
      } catch {
        // the client reports the outage once
        return otherwise(key, rate)
      }
    },
    close: () => {
      closeRedis(client)
    },
  }
}
