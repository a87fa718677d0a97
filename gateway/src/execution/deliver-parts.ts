import type { GraphQLSchema } from 'graphql'
import { describeFailure } from '../observability/log.ts'
import { isObject, readOwn } from '../operations/own-properties.ts'
import { clipToResponse, type ResponsePath } from '../operations/response-path.ts'
import type { AnswerProjection, DeferredProjection } from './compile-answer.ts'
import { type AnswerContext, completeAnswer, type Completion } from './complete-answer.ts'
import type { ReadyPart } from './deferred-parts.ts'
import { locate, type Located } from './locate.ts'
import type { Answer, DeferredItem, DeferredPlace, IncrementalPart, Outcome } from './outcome.ts'
import type { Run } from './run.ts'
import { satisfiesCondition } from './type-conditions.ts'

export interface FirstPart {
  readonly initial: Answer
  readonly projection: AnswerProjection
  readonly run: Run
  readonly schema: GraphQLSchema
  readonly context: AnswerContext
  /** lets the parts inside this one come */
  readonly announce: () => void
}

/** The first part of an answer and what follows it; a single answer when there is no place left for what is deferred. */
export function deliverParts({ initial, projection, announce, ...surroundings }: FirstPart): Outcome {
  const delivery: Delivery = { ...surroundings, open: new Map(), count: 0 }
  const pending = openPlaces(delivery, projection.deferred, [{ place: { id: '', path: [] }, answer: initial }])
  announce()
  if (pending.length === 0) return { kind: 'single', answer: initial }
  return { kind: 'incremental', initial, pending, subsequent: subsequentParts(delivery) }
}

interface Delivery extends Omit<FirstPart, 'initial' | 'projection' | 'announce'> {
  /** the parts whose places the client has seen */
  readonly open: Map<string, OpenPart>
  /** places numbered so far */
  count: number
}

interface OpenPart {
  readonly projection: DeferredProjection
  readonly places: readonly { readonly place: DeferredPlace; readonly object: unknown }[]
}

/** Finds the places of deferred parts in what the client was just given. */
function openPlaces(
  delivery: Delivery,
  deferred: readonly DeferredProjection[],
  given: readonly DeferredItem[],
): readonly DeferredPlace[] {
  const { run, schema, open } = delivery
  const { shape } = delivery.context.asked()
  return deferred.flatMap((projection) => {
    const { key, label, path } = projection
    const located = locate(run.tree, path, (typename, condition) => satisfiesCondition(schema, typename, condition))
    const places = located
      .map((found) => ({ ...found, path: clipToResponse(shape, found.path) }))
      .filter((found) => given.some((item) => isVisible(item, found)))
      .map((found) => ({ object: found.object, place: toPlace(delivery, found, label) }))
    open.set(key, { projection, places })
    return places.map(({ place }) => place)
  })
}

function toPlace(delivery: Delivery, { path }: Located, label: string | undefined): DeferredPlace {
  return { id: String(delivery.count++), path, ...(label === undefined ? {} : { label }) }
}

/** A null that went upwards may have taken the place away. */
function isVisible({ place, answer }: DeferredItem, { path }: Located): boolean {
  if (!place.path.every((step, index) => step === path[index])) return false
  return isObject(valueAt(answer.data, path.slice(place.path.length)))
}

function valueAt(data: unknown, path: ResponsePath): unknown {
  return path.reduce<unknown>((value, step) => {
    if (typeof step === 'number') return Array.isArray(value) ? (value as readonly unknown[])[step] : undefined
    return isObject(value) ? readOwn(value, step) : undefined
  }, data)
}

async function* subsequentParts(delivery: Delivery): AsyncGenerator<IncrementalPart, void, undefined> {
  const { deferred } = delivery.run
  let { hasNext } = deferred
  while (hasNext) {
    const items: DeferredItem[] = []
    const pending: DeferredPlace[] = []
    for (const part of await deferred.take()) {
      const open = delivery.open.get(part.label)
      // not there for a fragment that a condition leaves out
      if (open) {
        const given = deliver(delivery, part, open)
        items.push(...given)
        pending.push(...openPlaces(delivery, open.projection.deferred, given))
      }
      part.announce()
    }
    hasNext = deferred.hasNext
    if (items.length > 0 || !hasNext) yield { items, pending, hasNext }
  }
}

function deliver(
  { context, run: { shared } }: Delivery,
  ready: ReadyPart,
  { projection, places }: OpenPart,
): readonly DeferredItem[] {
  const complete = 'failure' in ready ? () => rethrow(ready.failure) : projection.complete
  return places.map(({ place, object }) => {
    const { path } = place
    const bail = (failure: unknown): Completion => {
      const { log, traceId } = context
      log({ level: 'error', event: 'deferred-part-failed', traceId, ...describeFailure(failure) })
      return { dataBytes: Buffer.from('null'), problems: [{ reason: 'deferred part failed', path }] }
    }
    return { place, answer: completeAnswer({ object, path, complete, faults: ready.faults, shared, bail }, context) }
  })
}

function rethrow(failure: unknown): never {
  throw failure
}
