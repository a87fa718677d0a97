import { demoAccounts } from '@yiwang/cli'
import { everyRow } from '@yiwang/shared/testing'
import { createClient } from 'redis'
import type { Answer } from '../ask.ts'
import type { AskAsCaller } from './ask-over-http.ts'
import type { PlantedGraph } from './planted-graph.ts'

/** Looks like a sentinel; whoever looks for leaks has to find it, and nothing else. */
export const DELIBERATE = 'QZY99999QZ'

/**
 * Puts it wherever a leak would stand. A client may choose names, which errors and the log repeat; the text of an
 * operation stays in the gateway's memory.
 */
export async function leakOnPurpose({ departments, redis }: PlantedGraph, ask: AskAsCaller): Promise<Answer> {
  const analyst = demoAccounts().find(({ claims }) => claims.roles[0] === 'ANALYST')
  if (!analyst) throw new Error('no account of an analyst')
  const answer = await ask(analyst.claims, `{ ${DELIBERATE}: persons(filter: {}) { totalCount } }`)
  await departments[0]?.subgraph.database.write((transaction) =>
    transaction.run(
      everyRow`UPDATE outbox SET last_error = ${DELIBERATE} WHERE position = (SELECT position FROM (SELECT MIN(position) AS position FROM outbox) o)`,
    ),
  )
  if (redis === null) return answer
  const client = createClient({ url: redis.url })
  await client.connect()
  await client.set('deliberate', DELIBERATE)
  client.destroy()
  return answer
}
