import { createHash } from 'node:crypto'
import { type Caller, isAnonymous } from '@yiwang/shared/caller'
import { GatewayError } from '../errors/gateway-error.ts'
import type { Rate, TakeToken } from './token-bucket.ts'

export interface RateLimits {
  /** null: no limit */
  readonly perCaller: Rate | null
  readonly perAddress: Rate | null
}

export interface RateLimiter {
  /** Before anything is known of a request but where it comes from. @throws GatewayError RATE_LIMITED */
  readonly ofAddress: (address: string) => Promise<void>
  /** @throws GatewayError RATE_LIMITED */
  readonly ofCaller: (caller: Caller) => Promise<void>
}

/** The anonymous are told apart by their addresses alone. */
export function createRateLimiter({ perCaller, perAddress }: RateLimits, take: TakeToken): RateLimiter {
  const require = async (key: string, rate: Rate | null): Promise<void> => {
    if (rate === null) return
    const waitMs = await take(key, rate)
    if (waitMs > 0) throw rateLimited(rate, waitMs)
  }
  return {
    ofAddress: (address) => require(`address:${address}`, perAddress),
    // an account id is personal, so what is kept outside this process is its digest
    ofCaller: async (caller) => {
      if (!isAnonymous(caller)) await require(`caller:${digest(caller.id)}`, perCaller)
    },
  }
}

function rateLimited({ perMinute }: Rate, waitMs: number): GatewayError {
  const retryAfterSeconds = Math.ceil(waitMs / 1_000)
  const text = `请求过于频繁：每分钟最多 ${perMinute} 次，请在 ${retryAfterSeconds} 秒后再试`
  return new GatewayError('RATE_LIMITED', text, { max: perMinute, retryAfterSeconds })
}

function digest(id: string): string {
  return createHash('sha256').update(id).digest('base64url').slice(0, 22)
}
