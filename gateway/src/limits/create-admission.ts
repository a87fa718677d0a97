import type { IncomingMessage } from 'node:http'
import type { Caller } from '@yiwang/shared/caller'
import { clientAddress } from './client-address.ts'
import { type ConcurrencyLimits, createConcurrencyLimit } from './concurrency.ts'
import { createRateLimiter, type RateLimits } from './rate-limiter.ts'
import { createMemoryBuckets, type TakeToken } from './token-bucket.ts'
import { withDeadline } from './with-deadline.ts'

export interface AdmissionLimits {
  readonly rate: RateLimits
  /** proxies of one's own in front of the gateway */
  readonly trustedProxies: number
  readonly concurrency: ConcurrencyLimits
  /** for one operation, from its place in the queue to its answer; subscriptions are not bounded by it */
  readonly timeoutMs: number
}

/** Generous: an office behind one address, a wall of screens behind one account. */
export const defaultRates = {
  perCaller: { perMinute: 6_000, burst: 2_000 },
  perAddress: { perMinute: 60_000, burst: 20_000 },
} satisfies RateLimits

export const defaultAdmissionLimits: AdmissionLimits = {
  rate: defaultRates,
  trustedProxies: 0,
  concurrency: { running: 1_000, waiting: 4_000, queueTimeoutMs: 5_000 },
  timeoutMs: 60_000,
}

/** Who may have an operation run now. */
export interface Admission {
  /** Before anything is known of a request but where it comes from. @throws GatewayError RATE_LIMITED */
  readonly enter: (request: IncomingMessage) => Promise<void>
  /** @throws GatewayError RATE_LIMITED, SERVER_BUSY or REQUEST_TIMED_OUT */
  readonly run: <Value>(caller: Caller, operation: () => Promise<Value>) => Promise<Value>
}

export function createAdmission(limits: AdmissionLimits, take: TakeToken = createMemoryBuckets()): Admission {
  const rate = createRateLimiter(limits.rate, take)
  const queue = createConcurrencyLimit(limits.concurrency)
  return {
    enter: (request) => rate.ofAddress(clientAddress(request, limits.trustedProxies)),
    run: async (caller, operation) => {
      await rate.ofCaller(caller)
      const release = await queue()
      try {
        return await withDeadline(limits.timeoutMs, operation)
      } finally {
        release()
      }
    },
  }
}
