import { BoundedCache } from './bounded-cache.ts'

/** Reads each text once, as long as it is among the `limit` used last. */
export function rememberByText<Value extends object>(
  limit: number,
  read: (text: string) => Value,
): (text: string) => Value {
  const known = new BoundedCache<Value>(limit)
  return (text) => known.get(text) ?? known.getOrCreate(text, () => read(text))
}
