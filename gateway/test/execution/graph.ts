import { buildSubgraphSchema } from '@apollo/subgraph'
import { anonymous, type Caller } from '@yiwang/shared/caller'
import type { SubgraphResponse } from '@yiwang/shared/subgraph'
import { graphql, type OperationDefinitionNode, parse, subscribe } from 'graphql'
import { GatewayError } from '../../src/errors/gateway-error.ts'
import { createEngineCounters, type EngineCounters } from '../../src/execution/engine-counters.ts'
import { createSnapshot, type SnapshotOptions } from '../../src/execution/create-snapshot.ts'
import { executeOperation } from '../../src/execution/execute-operation.ts'
import type { Answer, IncrementalOutcome, Outcome, SubscriptionOutcome } from '../../src/execution/outcome.ts'
import { type LogEntry, silentLog } from '../../src/index.ts'
import { planOnMainThread } from '../../src/planning/plan-on-main-thread.ts'
import { createLimits } from '../../src/limits/create-limits.ts'
import { createPlanner } from '../../src/planning/create-planner.ts'
import type { SubgraphCall, SubgraphClient } from '../../src/subgraph-client/subgraph-client.ts'
import { composeSupergraph } from '../../src/supergraph/compose-supergraph.ts'
import { loadSupergraph } from '../../src/supergraph/load-supergraph.ts'

/** A subgraph of a few lines; `@link` is added. */
export interface ToySubgraph {
  readonly sdl: string
  readonly resolvers: object
}

export interface Asked {
  readonly subgraph: string
  readonly query: string
  readonly variables: Readonly<Record<string, unknown>>
}

export interface Options {
  readonly variables?: Readonly<Record<string, unknown>>
  readonly incremental?: boolean
  readonly caller?: Caller
  readonly traceId?: string
}

export interface Graph {
  readonly run: (query: string, options?: Options) => Promise<Outcome>
  /** Data and errors of an answer in one piece. */
  readonly ask: (query: string, variables?: Options['variables']) => Promise<Plain>
  /** what subgraphs were asked since the last `run` */
  readonly asked: Asked[]
  readonly counters: EngineCounters
  readonly log: LogEntry[]
  /** answers instead of a subgraph while it is there */
  readonly instead: Map<string, () => SubgraphResponse | Promise<SubgraphResponse>>
}

export interface Plain {
  readonly data: unknown
  readonly errors: readonly { readonly path: string | undefined; readonly code: unknown }[]
}

const link = `extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key", "@external",
  "@requires", "@provides", "@shareable", "@inaccessible", "@interfaceObject", "@override", "@context", "@fromContext"])`

/** An engine over subgraphs in this process, without any front. */
export async function openGraph(
  subgraphs: Readonly<Record<string, ToySubgraph>>,
  options: Pick<Partial<SnapshotOptions>, 'overrideHook'> = {},
): Promise<Graph> {
  const contracts = Object.entries(subgraphs).map(([name, { sdl }]) => ({
    name,
    sdl: link + sdl,
    url: `http://${name}`,
  }))
  const { supergraphSdl, errors } = composeSupergraph(contracts)
  if (supergraphSdl === undefined) throw new Error(JSON.stringify(errors))
  const thread = planOnMainThread({ sdl: supergraphSdl, composedHere: true })
  const supergraph = await loadSupergraph(await thread.blueprint)
  const asked: Asked[] = []
  const instead: Graph['instead'] = new Map()
  const clientOf = (name: string) => toClient(name, subgraphs[name], { asked, instead })
  const plan = createPlanner(thread, supergraph)
  const counters = createEngineCounters()
  const { guardOf } = createLimits({}, silentLog)
  const log: LogEntry[] = []
  const snapshot = createSnapshot(supergraph, { clientOf, plan, counters, guardOf, cacheSize: 100, ...options })
  const run: Graph['run'] = (
    query,
    { variables = {}, incremental = false, caller = anonymous, traceId = 'trace-12345' } = {},
  ) => {
    asked.length = 0
    const document = parse(query)
    // the tests' documents hold their operation first
    const source = { key: query, document, node: document.definitions[0] as OperationDefinitionNode }
    const request = { source, variables, incremental, context: { caller, traceId } }
    return executeOperation(snapshot, request, (entry) => log.push(entry))
  }
  const ask: Graph['ask'] = async (query, variables) =>
    toPlain(singleOf(await run(query, variables ? { variables } : {})))
  return { run, ask, asked, counters, log, instead }
}

function toClient(
  name: string,
  subgraph: ToySubgraph | undefined,
  { asked, instead }: Pick<Graph, 'asked' | 'instead'>,
): SubgraphClient {
  if (!subgraph) throw new Error(`no subgraph ${name}`)
  // resolvers of any shape, checked by the schema
  const schema = buildSubgraphSchema({ typeDefs: parse(link + subgraph.sdl), resolvers: subgraph.resolvers as never })
  return {
    name,
    close: () => Promise.resolve(),
    execute: async ({ query, variables = {} }: SubgraphCall) => {
      asked.push({ subgraph: name, query, variables: plain(variables) as Asked['variables'] })
      const other = instead.get(name)
      if (other) return other()
      return plain(await graphql({ schema, source: query, variableValues: variables })) as SubgraphResponse
    },
    subscribe: async ({ query, variables = {} }: SubgraphCall) => {
      const events = await subscribe({ schema, document: parse(query), variableValues: variables })
      if (!(Symbol.asyncIterator in events)) throw new Error(JSON.stringify(events))
      return events as never
    },
  }
}

/** As JSON carries it. */
export function plain(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value)) as unknown
}

export function toPlain({ data, errors }: Answer): Plain {
  return { data, errors: errors.map(({ path, extensions }) => ({ path: path?.join('.'), code: extensions?.['code'] })) }
}

export function singleOf(outcome: Outcome): Answer {
  if (outcome.kind !== 'single') throw new Error(`not single: ${JSON.stringify(outcome)}`)
  return outcome.answer
}

export function incrementalOf(outcome: Outcome): IncrementalOutcome {
  if (outcome.kind !== 'incremental') throw new Error(`not incremental: ${JSON.stringify(outcome)}`)
  return outcome
}

export function subscriptionOf(outcome: Outcome): SubscriptionOutcome {
  if (outcome.kind !== 'subscription') throw new Error(`no subscription: ${JSON.stringify(outcome)}`)
  return outcome
}

export function unavailable(name: string): Promise<never> {
  return Promise.reject(new GatewayError('SUBGRAPH_UNAVAILABLE', `${name} is down`))
}
