import { everyRow } from '@yiwang/shared/testing'
import { expect } from '@jest/globals'
import type { World } from './world.ts'

interface Watched {
  /** of the mutation */
  readonly name: string
  readonly world: () => World
  readonly subgraph: string
}

/** The audit as it is now; `added` gives the decisions on this mutation since, of which no other may have been noted. */
export async function auditOf({ name, world, subgraph }: Watched) {
  const entries = async () => {
    const all = await world().audit(subgraph)
    const of = (decision: string) => all.filter((one) => one.action === name && one.decision === decision).length
    return { all: all.length, allowed: of('ALLOWED'), denied: of('DENIED') }
  }
  const before = await entries()
  const added = async () => {
    const { all, allowed, denied } = await entries()
    const decisions = [
      ...Array.from({ length: allowed - before.allowed }, () => 'ALLOWED'),
      ...Array.from({ length: denied - before.denied }, () => 'DENIED'),
    ]
    expect(all - before.all).toBe(decisions.length)
    return decisions
  }
  return { added }
}

/** The outbox as it is now; `twice` gives the types of what was told more than once since. */
export async function eventsOf({ world, subgraph }: Watched) {
  const events = () =>
    world()
      .subgraph(subgraph)
      .database.rows<{ eventId: string; type: string }>(
        everyRow`SELECT event_id, type, record_id, payload FROM outbox ORDER BY position`,
      )
  const before = new Set((await events()).map(({ eventId }) => eventId))
  const twice = async () => {
    const told = (await events())
      .filter(({ eventId }) => !before.has(eventId))
      .map(({ eventId: _, ...event }) => ({ type: event.type, text: JSON.stringify(event) }))
    const isAgain = (text: string, index: number) => told.findIndex((event) => event.text === text) < index
    return told.filter(({ text }, index) => isAgain(text, index)).map(({ type }) => type)
  }
  return { twice }
}
