import { type Database, type ScopedSql, sql, toCount } from '../database/index.ts'
import { copiesAge } from '../events/index.ts'
import { Outbox } from '../events/outbox.ts'
import { ParkedEvent } from '../events/parked-event.ts'
import { toRfc3339 } from '../time/index.ts'

/** What an operator wants to know at a glance; no personal data. */
export interface SubgraphHealth {
  readonly status: 'ok'
  readonly subgraph: string
  readonly events: {
    /** own events that are not sent yet */
    readonly waiting: number
    /** others' events that could not be taken in yet */
    readonly parked: number
    /** events put aside in either direction: see `yiwang events dead` */
    readonly dead: number
  }
  /** how fresh the copies of each other department's facts are */
  readonly copies: readonly { readonly source: string; readonly newestAt: string }[]
}

export async function subgraphHealth(subgraph: string, database: Database): Promise<SubgraphHealth> {
  const outbox = await countByState(database, Outbox.open)
  const parked = await countByState(database, ParkedEvent.open)
  const copies = await copiesAge(database)
  return {
    status: 'ok',
    subgraph,
    events: {
      waiting: outbox.get('WAITING') ?? 0,
      parked: parked.get('WAITING') ?? 0,
      dead: (outbox.get('DEAD') ?? 0) + (parked.get('DEAD') ?? 0),
    },
    copies: copies.map(({ source, newestAt }) => ({ source, newestAt: toRfc3339(newestAt) })),
  }
}

async function countByState(database: Database, table: ScopedSql): Promise<Map<string, number>> {
  const rows = await database.rows<{ state: string; numberOf: number | string }>(
    sql`SELECT state, COUNT(*) AS number_of FROM ${table} WHERE state IN ('WAITING', 'DEAD') GROUP BY state`,
  )
  return new Map(rows.map(({ state, numberOf }) => [state, toCount(numberOf)]))
}
