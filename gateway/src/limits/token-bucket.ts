/** So many requests at once, and as many in each following minute as `perMinute` says. */
export interface Rate {
  readonly perMinute: number
  readonly burst: number
}

/** Takes one token. @returns milliseconds until there is one; 0: taken */
export type TakeToken = (key: string, rate: Rate) => number | Promise<number>

interface Bucket {
  tokens: number
  /** epoch milliseconds of the last change */
  at: number
}

/** Keys kept at most; beyond, the one unused for longest starts anew. */
const MAX_KEYS = 100_000

/** Token buckets of this process alone. */
export function createMemoryBuckets(now: () => number = Date.now): TakeToken {
  const buckets = new Map<string, Bucket>()
  return (key, { perMinute, burst }) => {
    const bucket = buckets.get(key) ?? { tokens: burst, at: now() }
    // last in the order of use
    buckets.delete(key)
    buckets.set(key, bucket)
    forgetOldest(buckets)
    const perMs = perMinute / 60_000
    bucket.tokens = Math.min(burst, bucket.tokens + (now() - bucket.at) * perMs)
    bucket.at = now()
    if (bucket.tokens < 1) return Math.ceil((1 - bucket.tokens) / perMs)
    bucket.tokens -= 1
    return 0
  }
}

function forgetOldest(buckets: Map<string, Bucket>): void {
  if (buckets.size <= MAX_KEYS) return
  for (const oldest of buckets.keys()) {
    buckets.delete(oldest)
    return
  }
}
