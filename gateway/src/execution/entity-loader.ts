import type { SubgraphResponse } from '@yiwang/shared/subgraph'
import type { Delivery, EntityBatch } from './entity-batch.ts'
import { representationKey } from './representation-key.ts'
import type { Data } from './run.ts'

/** Sends representations to a subgraph. */
export type Send = (representations: readonly Data[]) => Promise<SubgraphResponse>

/**
 * The entities of one request by what is asked of them. Fetches of one plan that ask the same of the same entity, at
 * different places or one after the other, share its answer; those that start together share one call.
 */
export class EntityLoader {
  readonly #shared = new Map<string, SharedCalls>()

  /** @param sharedBy equal for fetches that ask the same */
  load(sharedBy: string, { representations }: EntityBatch, send: Send): Promise<readonly Delivery[]> {
    const calls = this.#shared.get(sharedBy) ?? new SharedCalls()
    this.#shared.set(sharedBy, calls)
    return calls.load(representations, send)
  }
}

interface Call {
  readonly representations: Data[]
  readonly answer: Promise<SubgraphResponse>
}

interface Slot {
  readonly call: Call
  readonly index: number
}

class SharedCalls {
  readonly #slots = new Map<string, Slot>()
  /** the call that has not been sent yet */
  #open: Call | undefined

  load(representations: readonly Data[], send: Send): Promise<readonly Delivery[]> {
    const slots = representations.map((representation) => this.#slotOf(representation, send))
    const calls = [...new Set(slots.map(({ call }) => call))]
    return Promise.all(
      calls.map(async (call) => ({
        answer: await call.answer,
        indexes: slots.map((slot) => (slot.call === call ? slot.index : -1)),
      })),
    )
  }

  #slotOf(representation: Data, send: Send): Slot {
    const key = representationKey(representation)
    const known = this.#slots.get(key)
    if (known) return known
    const call = (this.#open ??= this.#openCall(send))
    const slot = { call, index: call.representations.length }
    call.representations.push(representation)
    this.#slots.set(key, slot)
    return slot
  }

  /** Sent when the fetches that start in this turn have added theirs. */
  #openCall(send: Send): Call {
    const representations: Data[] = []
    const answer = Promise.resolve().then(() => {
      this.#open = undefined
      return send(representations)
    })
    return { representations, answer }
  }
}
