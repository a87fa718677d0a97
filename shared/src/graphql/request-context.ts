import DataLoader from 'dataloader'
import { type CollectedLooks, createLooks } from '../audit/looks.ts'
import { type Caller, type ClientOperation, type RowScope, rowScopeOf } from '../caller/index.ts'
import { type Database, type OwnRegions, ownRegions } from '../database/index.ts'

/** What a resolver of one request may use. Loaders live exactly as long as the request. */
export interface RequestContext {
  readonly caller: Caller
  /** the client's operation that this request is part of; null: nobody said so */
  readonly operation: ClientOperation | null
  /** the rows this caller may see; every repository puts it on what it reads */
  readonly scope: RowScope
  readonly database: Database
  /** epoch milliseconds, the same for the whole request */
  readonly now: number
  readonly traceId: string
  /** the persons that this request shows; whoever shows one says so here */
  readonly looks: CollectedLooks
  /** Whose clientTokens count, where that is not the caller: colleagues who import one file must not import it twice. */
  readonly tokenOwner?: string
  /** The value of `key`, loaded together with all other keys that are asked for with equal arguments. */
  load<Args, Value>(batch: Batch<Args, Value>, args: Args, key: string): Promise<Value>
  /** Forgets what was loaded; after a change it may no longer be true. */
  clearLoads(): void
}

/** Loads the values of many keys at once; keys that the map lacks get `missing`. */
export interface Batch<Args, Value> {
  readonly load: (keys: readonly string[], args: Args, context: RequestContext) => Promise<ReadonlyMap<string, Value>>
  readonly missing: (key: string) => Value
}

export function defineBatch<Args, Value>(
  load: Batch<Args, Value>['load'],
  missing: Batch<Args, Value>['missing'],
): Batch<Args, Value> {
  return { load, missing }
}

/**
 * What is published about regions: asked for by their codes, and only of those for which the caller is responsible
 * wholly.
 */
export function defineStatistic<Args, Value>(
  load: (regions: OwnRegions, args: Args, context: RequestContext) => Promise<ReadonlyMap<string, Value>>,
  missing: Batch<Args, Value>['missing'],
): Batch<Args, Value> {
  return defineBatch((codes, args, context) => load(ownRegions(context.caller, codes), args, context), missing)
}

export function createRequestContext(parts: {
  readonly caller: Caller
  readonly operation?: ClientOperation | null
  readonly database: Database
  readonly now: number
  readonly traceId: string
  readonly tokenOwner?: string
}): RequestContext {
  const loaders = new Map<unknown, Map<string, DataLoader<string, unknown>>>()
  const context: RequestContext = {
    ...parts,
    operation: parts.operation ?? null,
    scope: rowScopeOf(parts.caller),
    looks: createLooks(),
    load: (batch, args, key) => loaderOf(loaders, batch, args, context).load(key),
    clearLoads: () => loaders.clear(),
  }
  return context
}

function loaderOf<Args, Value>(
  loaders: Map<unknown, Map<string, DataLoader<string, unknown>>>,
  batch: Batch<Args, Value>,
  args: Args,
  context: RequestContext,
): DataLoader<string, Value> {
  const byArgs = loaders.get(batch) ?? new Map<string, DataLoader<string, unknown>>()
  loaders.set(batch, byArgs)
  const argsKey = JSON.stringify([args], (_, value: unknown) => (typeof value === 'bigint' ? `${value}n` : value))
  const known = byArgs.get(argsKey)
  // a loader is stored only under the batch that made it, so its value type is that batch's
  if (known) return known as DataLoader<string, Value>
  const loader = new DataLoader<string, Value>(async (keys) => {
    const values = await batch.load(keys, args, context)
    return keys.map((key) => values.get(key) ?? batch.missing(key))
  })
  byArgs.set(argsKey, loader)
  return loader
}
