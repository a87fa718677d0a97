import { createGateway, createInProcessClient, type Gateway, type GatewayAnswer } from '@yiwang/gateway'
import { departments, loadSupergraph } from '@yiwang/cli'
import { type AccessTokenClaims, createCallerSigner, signAccessToken } from '@yiwang/shared/caller'
import { insertAll, join, raw, type Table } from '@yiwang/shared/database'
import { createInProcessBus } from '@yiwang/shared/events'
import { createSubgraph, type Subgraph } from '@yiwang/shared/subgraph'
import { type TestDatabase, testDatabase, everyRow } from '@yiwang/shared/testing'
import { type Answer, askWith } from '../ask.ts'
import { callerOf } from '../caller-of.ts'
import { remembered } from '../remembered.ts'
import { rowAsText } from './row-as-text.ts'

/** The whole graph over HTTP on empty databases, with a clock that the test sets. */
export interface World {
  readonly endpoint: string
  subgraph(name: string): Subgraph
  /** Puts rows straight into a department's table. */
  seed<Row extends object>(subgraph: string, table: Table<Row>, ...rows: Row[]): Promise<void>
  tokenOf(claims: AccessTokenClaims): Promise<string>
  ask(claims: AccessTokenClaims | null, query: string, variables?: Record<string, unknown>): Promise<Answer>
  /** The same without HTTP and token, for those who ask thousands of times. */
  askInProcess(claims: AccessTokenClaims, query: string, variables: Record<string, unknown>): Promise<GatewayAnswer>
  /** What the gateway would send a subgraph along with a request of this caller. */
  callerAssertion(claims: AccessTokenClaims, subgraph: string): string | Promise<string>
  /** epoch milliseconds */
  now(): number
  setNow(instant: number): void
  /** A text that changes when any row of any table but the audit changes. */
  fingerprint(): Promise<string>
  /** Sends all waiting events to the departments that take them, and what these emit in turn; nothing moves by itself. */
  deliver(): Promise<void>
  /** Runs a department's scans once. */
  scan(subgraph: string): Promise<void>
  audit(subgraph: string): Promise<{ action: string; decision: string }[]>
  close(): Promise<void>
}

const callerKey = new Uint8Array(32).fill(1)
const accessTokenKey = new Uint8Array(32).fill(2)

export async function createWorld(now: number): Promise<World> {
  let clock = now
  const place: TestDatabase = testDatabase()
  const subgraphs: Subgraph[] = []
  const bus = createInProcessBus()
  const options = { ...place.options, callerKey, clock: () => clock, bus, background: false }
  for (const { definition } of departments) subgraphs.push(await createSubgraph(definition, options))
  const subgraph = (name: string) => {
    const found = subgraphs.find((one) => one.name === name)
    if (!found) throw new Error(`no subgraph ${name}`)
    return found
  }
  const gateway: Gateway = await createGateway({
    supergraphSdl: loadSupergraph(),
    composedHere: true,
    planning: 'main-thread',
    subgraphs: (name) => createInProcessClient(subgraph(name)),
    identity: { accessTokenKey },
    callerKey,
  })
  const { url } = await gateway.listen({ port: 0, host: '127.0.0.1' })
  const endpoint = new URL('/graphql', url).href
  const signCaller = createCallerSigner(callerKey)
  // people at work say what for; masks are the matter of tests of their own
  const atWork = remembered((claims: AccessTokenClaims): AccessTokenClaims => ({ purpose: '办理业务', ...claims }))
  const tokenOf = remembered((claims: AccessTokenClaims) => signAccessToken(atWork(claims), accessTokenKey, '1h'))
  const fingerprints = subgraphs.map(rememberFingerprint)
  return {
    endpoint,
    subgraph,
    seed: (name, table, ...rows) => subgraph(name).database.write((transaction) => insertAll(transaction, table, rows)),
    tokenOf,
    ask: async (claims, query, variables) =>
      askWith(endpoint, claims === null ? null : await tokenOf(claims))(query, variables),
    askInProcess: (claims, query, variables) =>
      gateway.executeOperation({ query, variables, caller: callerOf(atWork(claims)) }),
    callerAssertion: (claims, name) => signCaller(callerOf(atWork(claims)), name),
    now: () => clock,
    setNow: (instant) => {
      clock = instant
    },
    fingerprint: async () => (await Promise.all(fingerprints.map((fingerprint) => fingerprint()))).join('\n'),
    deliver: async () => {
      for (let moved = 1; moved > 0;) {
        moved = 0
        for (const one of subgraphs) moved += await one.deliverEvents()
      }
    },
    scan: async (name) => {
      await subgraph(name).runScans()
    },
    audit: (name) =>
      subgraph(name).database.rows<{ action: string; decision: string }>(
        everyRow`SELECT action, decision FROM audit_entry WHERE action <> 'read' ORDER BY at, entry_id`,
      ),
    close: async () => {
      await gateway.close()
      for (const one of subgraphs) await one.close()
      await place.remove()
    },
  }
}

/**
 * The text of a department that ran no statement since is as it was: most calls concern one of the five, and reading
 * all of them before and after each was a tenth of the work.
 */
function rememberFingerprint(subgraph: Subgraph): () => Promise<string> {
  const { statements } = subgraph.database
  let known: { readonly text: string; readonly at: number } | undefined
  return async () => {
    if (known?.at === statements.count) return known.text
    // its own statement is one; what else runs beside it makes the text one to be read again
    const at = statements.count + 1
    known = { text: await fingerprintOf(subgraph), at }
    return known.text
  }
}

async function fingerprintOf({ name, database }: Subgraph): Promise<string> {
  const tables = database.tables
    .map(({ options }) => options.name)
    .filter((table) => !table.startsWith('audit_'))
    .map((table) => everyRow`SELECT ${table} AS name, ${rowAsText(database, table)} AS content FROM ${raw(table)}`)
  const rows = await database.rows<{ name: string; content: string }>(join(tables, ' UNION ALL '))
  return [name, ...rows.map((row) => `${row.name}: ${row.content}`).sort()].join('\n')
}
