import type { GraphQLFormattedError } from 'graphql'
import type { ResponsePath } from '../operations/response-path.ts'
import { isObject } from '../operations/own-properties.ts'
import { callSubgraph, pickVariables } from './call-subgraph.ts'
import type { InContext } from './compile-context.ts'
import { type Delivery, EntityBatch } from './entity-batch.ts'
import type { EntityFetch } from './executable.ts'
import { locate } from './locate.ts'
import { copyData, mergeData } from './merge-data.ts'
import { representationKey } from './representation-key.ts'
import { inheritedFaults } from './inherited-faults.ts'
import type { Data, Part, Run } from './run.ts'
import { toFaults } from './to-faults.ts'

/** Fetches more fields of the entities at a place and merges them into those. */
export async function executeEntityFetch(fetch: EntityFetch, run: Run, part: Part): Promise<void> {
  if (!fetch.context) {
    const batch = new EntityBatch(fetch.representer, fetch.unifies ? run.shared : undefined)
    fetch.collect(run.tree, (entity) => batch.add(entity))
    return fetchBatch(fetch, batch, { run, part, variables: {} })
  }
  // a variable has one value in a call, so entities in different surroundings need calls of their own
  const groups = groupByVariables(fetch.context.collect(run.tree))
  await Promise.all(
    groups.map(({ variables, entities }) => {
      const batch = new EntityBatch(fetch.representer)
      for (const entity of entities) batch.add(entity)
      return fetchBatch(fetch, batch, { run, part, variables })
    }),
  )
}

interface BatchContext {
  readonly run: Run
  readonly part: Part
  /** arguments from around the entities */
  readonly variables: Readonly<Data>
}

async function fetchBatch(
  fetch: EntityFetch,
  batch: EntityBatch,
  { run, part, variables }: BatchContext,
): Promise<void> {
  if (part.faults.length > 0) part.faults.push(...inheritedFaults(fetch, run, part))
  if (batch.representations.length === 0) return
  const send = (representations: readonly Data[]) =>
    callSubgraph(fetch, { ...pickVariables(fetch, run), ...variables, representations }, run)
  const deliveries =
    fetch.sharedBy === undefined
      ? [{ answer: await send(batch.representations), indexes: batch.representations.map((_, number) => number) }]
      : await run.loader.load(fetch.sharedBy, batch, send)
  for (const delivery of deliveries) {
    mergeDelivery(fetch, batch, { delivery, shared: run.shared })
    for (const error of delivery.answer.errors ?? []) reportError(fetch, error, { batch, delivery, run, part })
  }
}

function groupByVariables(found: readonly InContext[]) {
  const groups = new Map<string, { readonly variables: InContext['variables']; readonly entities: Data[] }>()
  for (const { entity, variables } of found) {
    const key = representationKey(variables)
    const group = groups.get(key) ?? { variables, entities: [] }
    group.entities.push(entity)
    groups.set(key, group)
  }
  return [...groups.values()]
}

function mergeDelivery(
  fetch: EntityFetch,
  { targets }: EntityBatch,
  { delivery: { answer, indexes }, shared }: { readonly delivery: Delivery; readonly shared: Set<object> },
): void {
  const entities = answer.data?.['_entities']
  if (!Array.isArray(entities)) return
  for (let number = 0; number < indexes.length; number++) {
    const received: unknown = entities[indexes[number] ?? -1]
    const found = targets[number] ?? []
    if (!isObject(received)) continue
    mergeEntity(fetch, found, received)
    // the loader hands what it received to all fetches that ask the same
    if (!fetch.copies && (found.length > 1 || fetch.sharedBy !== undefined)) noteShared(received, shared)
  }
}

function mergeEntity(fetch: EntityFetch, targets: readonly Data[], received: Data): void {
  const { copies, rewriteOutput, keepTypes } = fetch
  const [first] = targets
  if (rewriteOutput && first) {
    received['__typename'] ??= first['__typename']
    rewriteOutput(received)
  }
  for (const target of targets) {
    keepTypes?.(target, received)
    mergeData(target, copies ? copyData(received) : received)
  }
}

/** What an entity brought is in all of its places now. */
function noteShared(received: Readonly<Data>, shared: Set<object>): void {
  for (const name in received) {
    const value = received[name]
    if (typeof value === 'object' && value !== null) shared.add(value)
  }
}

interface Reporting {
  readonly batch: EntityBatch
  readonly delivery: Delivery
  readonly run: Run
  readonly part: Part
}

/** An error of one entity stands wherever that entity stands; an error of the whole call at the fetch's place. */
function reportError(
  fetch: EntityFetch,
  error: GraphQLFormattedError,
  { batch, delivery, run, part }: Reporting,
): void {
  const [root, index, ...path] = error.path ?? []
  const { traceId } = run.context
  if (root !== '_entities' || typeof index !== 'number') {
    part.faults.push(...toFaults(fetch, error, { places: [fetch.path], path: [], traceId }))
    return
  }
  const targets = batch.targets[delivery.indexes.indexOf(index)]
  if (!targets) return
  const places = placesOf(targets, run.tree, fetch.path)
  part.faults.push(...toFaults(fetch, error, { places, path, traceId }))
}

function placesOf(targets: readonly Data[], tree: Data, path: ResponsePath): readonly ResponsePath[] {
  const wanted = new Set(targets)
  return locate(tree, path).flatMap((found) => (wanted.has(found.object) ? [found.path] : []))
}
