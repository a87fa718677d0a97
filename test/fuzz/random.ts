/** Seeded randomness: the same seed gives the same case on every machine. */
export interface Random {
  /** an integer in [0, below) */
  below(below: number): number
  /** true with the given probability */
  chance(probability: number): boolean
  pick<T>(from: readonly T[]): T
  /** each element with the given probability, in order */
  some<T>(from: readonly T[], probability: number): T[]
}

/** mulberry32 */
export function createRandom(seed: number): Random {
  let state = seed >>> 0
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
  const below = (limit: number): number => Math.floor(next() * limit)
  return {
    below,
    chance: (probability) => next() < probability,
    pick: (from) => {
      const index = below(from.length)
      const picked = from[index]
      if (index >= from.length || picked === undefined) throw new RangeError('nothing to pick from')
      return picked
    },
    some: (from, probability) => from.filter(() => next() < probability),
  }
}

/** FNV-1a over UTF-16, then mixed so that neighbouring texts do not give neighbouring numbers. */
export function hash(...parts: readonly (string | number)[]): number {
  let value = 0x811c9dc5
  for (const character of parts.join('\u0000')) value = Math.imul(value ^ (character.codePointAt(0) ?? 0), 0x01000193)
  value = Math.imul(value ^ (value >>> 16), 0x85ebca6b)
  value = Math.imul(value ^ (value >>> 13), 0xc2b2ae35)
  return (value ^ (value >>> 16)) >>> 0
}

/** JSON with sorted keys: equal values give equal text. */
export function canonical(value: unknown): string {
  return JSON.stringify(value, (_key, inner: unknown) =>
    typeof inner === 'object' && inner !== null && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  )
}
