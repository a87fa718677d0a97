import type { RedisClientType } from './redis-client.ts'

const LIFETIME_MS = 10_000

const RENEW = `if redis.call('get', KEYS[1]) == ARGV[1] then return redis.call('pexpire', KEYS[1], ARGV[2]) else return 0 end`
const RELEASE = `if redis.call('get', KEYS[1]) == ARGV[1] then return redis.call('del', KEYS[1]) else return 0 end`

/** One holder at a time, until it releases or stays silent for ten seconds. */
export interface RedisLease {
  /** Takes or keeps the lease; false while another instance has it. */
  hold(): Promise<boolean>
  release(): Promise<void>
}

export function createRedisLease(client: RedisClientType, key: string, holder: string): RedisLease {
  let renewAt = 0
  return {
    hold: async () => {
      if (Date.now() < renewAt) return true
      const held = (await renew(client, key, holder)) || (await acquire(client, key, holder))
      renewAt = held ? Date.now() + LIFETIME_MS / 4 : 0
      return held
    },
    release: async () => {
      renewAt = 0
      await client.eval(RELEASE, { keys: [key], arguments: [holder] })
    },
  }
}

async function renew(client: RedisClientType, key: string, holder: string): Promise<boolean> {
  return (await client.eval(RENEW, { keys: [key], arguments: [holder, String(LIFETIME_MS)] })) === 1
}

async function acquire(client: RedisClientType, key: string, holder: string): Promise<boolean> {
  const set = await client.set(key, holder, { condition: 'NX', expiration: { type: 'PX', value: LIFETIME_MS } })
  return set === 'OK'
}
