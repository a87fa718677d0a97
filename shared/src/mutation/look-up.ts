import type { ClientTokenRow } from './client-token.ts'
import type { Access } from './definition.ts'

/**
 * Finds records by their keys. A mutation looks up one; a batch of calls looks up those of all its inputs at once, before
 * the first is carried out. So what a call like it may change must be locked, and the change told to `noteChange`.
 */
export type Lookup<Value> = (access: Access, keys: readonly string[]) => Promise<ReadonlyMap<string, Value>>

/** A record that a call is going to ask for. */
export interface Wanted {
  readonly lookup: Lookup<unknown>
  readonly key: string
}

/** What a batch of calls will need, as it was before the first of them. */
export interface ReadAhead {
  readonly records: ReadonlyMap<Lookup<unknown>, Found>
  /** those of the batch's clientTokens that are taken */
  readonly tokens: ReadonlyMap<string, ClientTokenRow>
}

interface Found {
  readonly keys: ReadonlySet<string>
  readonly values: Map<string, unknown>
}

export async function lookUp<Value>(lookup: Lookup<Value>, access: Access, key: string): Promise<Value | null> {
  const ahead = access.ahead?.records.get(lookup)
  // the values under a lookup are those that it found
  if (ahead?.keys.has(key)) return (ahead.values.get(key) as Value | undefined) ?? null
  return (await lookup(access, [key])).get(key) ?? null
}

/** What a later call of the batch is to find under the key; a call of its own reads what was written. */
export function noteChange<Value>(
  { ahead }: Access,
  lookup: Lookup<Value>,
  { key, value }: { readonly key: string; readonly value: Value },
): void {
  ahead?.records.get(lookup)?.values.set(key, value)
}

/** Looks all of it up, one lookup after the other in the order in which a call would. */
export async function lookUpAll(access: Access, wanted: readonly Wanted[]): Promise<ReadAhead['records']> {
  const found = new Map<Lookup<unknown>, Found>()
  for (const lookup of new Set(wanted.map((one) => one.lookup))) {
    const keys = new Set(wanted.flatMap((one) => (one.lookup === lookup ? [one.key] : [])))
    found.set(lookup, { keys, values: new Map(await lookup(access, [...keys])) })
  }
  return found
}
