import type { RedisClientType } from './redis-client.ts'

const RENEW = `if redis.call('get', KEYS[1]) == ARGV[1] then return redis.call('pexpire', KEYS[1], ARGV[2]) else return 0 end`
const RELEASE = `if redis.call('get', KEYS[1]) == ARGV[1] then return redis.call('del', KEYS[1]) else return 0 end`

/** One holder at a time, until it releases or stays silent for the lifetime. */
export interface RedisLease {
  /** Takes or keeps the lease; false while another instance has it. */
  hold(): Promise<boolean>
  release(): Promise<void>
}

export interface RedisLeaseOptions {
  readonly key: string
  readonly holder: string
  readonly lifetimeMs: number
}

export function createRedisLease(client: RedisClientType, options: RedisLeaseOptions): RedisLease {
  const { key, holder, lifetimeMs } = options
  let renewAt = 0
  return {
    hold: async () => {
      if (Date.now() < renewAt) return true
      const held = (await renew(client, options)) || (await acquire(client, options))
      renewAt = held ? Date.now() + lifetimeMs / 4 : 0
      return held
    },
    release: async () => {
      renewAt = 0
      await client.eval(RELEASE, { keys: [key], arguments: [holder] })
    },
  }
}

async function renew(client: RedisClientType, { key, holder, lifetimeMs }: RedisLeaseOptions): Promise<boolean> {
  return (await client.eval(RENEW, { keys: [key], arguments: [holder, String(lifetimeMs)] })) === 1
}

async function acquire(client: RedisClientType, { key, holder, lifetimeMs }: RedisLeaseOptions): Promise<boolean> {
  const set = await client.set(key, holder, { condition: 'NX', expiration: { type: 'PX', value: lifetimeMs } })
  return set === 'OK'
}
