import { type Database, raw, sql, type Transaction, wholeCity } from '../database/index.ts'
import { ParkedEvent } from './parked-event.ts'
import { AppError } from '../errors/index.ts'
import { newId } from '../mutation/new-id.ts'
import type { Consumers } from './consumer.ts'
import { markCopiesFresh } from './copies-age.ts'
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
    /** tables to be emptied first; a copy that also holds the receiver's own facts is not among them, but made up to date */
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
 * @throws AppError when a copy that had rows would have none; nothing is changed then
 */
export function rebuildProjections({ receiver, sources, now }: RebuildParts): Promise<number> {
  const consumers = new Map(Object.entries(receiver.consumers))
  return receiver.database.write(async (transaction) => {
    const before = await filled(transaction, receiver.projections)
    for (const { options } of before) await transaction.run(wholeCity('EVENTS')`DELETE FROM ${raw(options.name)}`)
    let taken = 0
    for (const { name, database, snapshotEvents } of sources) {
      await transaction.run(sql`DELETE FROM ${ParkedEvent.open} WHERE source = ${name}`)
      let ofSource = 0
      for await (const emission of snapshotEvents(database))
        if (await take(transaction, consumers, toEvent(emission, name, now))) ofSource += 1
      if (ofSource > 0) await markCopiesFresh(transaction, name, now)
      taken += ofSource
    }
    const after = new Set(await filled(transaction, before))
    const lost = before.find((projection) => !after.has(projection))
    if (lost)
      throw new AppError(
        'BAD_USER_INPUT',
        `没有来源部门提供 ${lost.options.name} 的内容，未作改动 (no snapshot fills it)`,
      )
    return taken
  })
}

/** The tables that have rows. One that a rebuild would leave empty is more likely a missing snapshot than the truth. */
async function filled(transaction: Transaction, projections: readonly Projection[]): Promise<Projection[]> {
  const withRows: Projection[] = []
  for (const projection of projections) {
    const any = sql`SELECT 1 AS found FROM ${raw(projection.options.name)} LIMIT 1`
    const rows = await transaction.rows(wholeCity('TABLE')`${any}`)
    if (rows.length > 0) withRows.push(projection)
  }
  return withRows
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
