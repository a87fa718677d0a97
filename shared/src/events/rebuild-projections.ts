import { type Database, raw, sql, type Transaction } from '../database/index.ts'
import { newId } from '../mutation/new-id.ts'
import type { Consumers } from './consumer.ts'
import type { DeliveredEvent, Emission } from './delivered-event.ts'

/**
 * All facts that a department tells others, as the events that would tell them anew; in pages, so that a city fits in
 * memory. Only the present state: a copy that takes these events in equals one that took every event in since the start.
 */
export type SnapshotEvents = (database: Database) => AsyncIterable<Emission>

/** A table that holds nothing but copies of others' facts. */
export interface Projection {
  readonly options: { readonly name: string }
}

export interface RebuildParts {
  readonly receiver: {
    readonly database: Database
    readonly consumers: Consumers
    readonly projections: readonly Projection[]
  }
  readonly sources: readonly {
    readonly name: string
    readonly database: Database
    readonly snapshotEvents: SnapshotEvents
  }[]
  readonly now: number
}

/**
 * Empties the receiver's copies and fills them from the snapshots, in one transaction: readers see the old copies until
 * the new ones are whole. Events that were parked before are dropped, since the snapshot holds what they told; events
 * still under way arrive afterwards and find nothing to change. @returns how many events were taken in
 */
export function rebuildProjections({ receiver, sources, now }: RebuildParts): Promise<number> {
  const consumers = new Map(Object.entries(receiver.consumers))
  return receiver.database.write(async (transaction) => {
    for (const { options } of receiver.projections) await transaction.run(sql`DELETE FROM ${raw(options.name)}`)
    let taken = 0
    for (const { name, database, snapshotEvents } of sources) {
      await transaction.run(sql`DELETE FROM parked_event WHERE source = ${name}`)
      for await (const emission of snapshotEvents(database))
        if (await take(transaction, consumers, toEvent(emission, name, now))) taken += 1
    }
    return taken
  })
}

async function take(
  transaction: Transaction,
  consumers: ReadonlyMap<string, Consumers[string]>,
  event: DeliveredEvent,
) {
  const consumer = consumers.get(event.type)
  await consumer?.(transaction, event, event.at)
  return consumer !== undefined
}

function toEvent(emission: Emission, source: string, now: number): DeliveredEvent {
  return { ...emission, payload: { ...emission.payload }, eventId: newId(now), source, at: now }
}
