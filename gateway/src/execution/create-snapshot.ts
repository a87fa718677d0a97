import type { GraphQLDataSource } from '@apollo/gateway'
import { type Authorizer, createAuthorizer } from '../authorization/create-authorizer.ts'
import type { Log } from '../observability/log.ts'
import { BoundedCache } from '../operations/bounded-cache.ts'
import { type CompiledOperation, compileOperation, type OperationSource } from '../operations/compile-operation.ts'
import { createPlanner, type Planner } from '../planning/create-planner.ts'
import type { PlannerThread } from '../planning/planner-thread.ts'
import type { SubgraphClient } from '../subgraph-client/subgraph-client.ts'
import type { LoadedSupergraph } from '../supergraph/load-supergraph.ts'
import { createDataSource } from './create-data-source.ts'

/** A supergraph ready to run, with its caches; a swap makes a new one, so that nothing stale survives. */
export interface Snapshot {
  readonly supergraph: LoadedSupergraph
  readonly compile: (source: OperationSource) => CompiledOperation
  readonly authorize: Authorizer
  readonly plan: Planner
  readonly dataSources: Readonly<Record<string, GraphQLDataSource>>
  readonly clients: ReadonlyMap<string, SubgraphClient>
}

export interface SnapshotOptions {
  readonly clientOf: (name: string, url: string) => SubgraphClient
  readonly planner: PlannerThread
  readonly log: Log
  /** operations, and plans of operations, kept at most */
  readonly cacheSize: number
}

export function createSnapshot(
  supergraph: LoadedSupergraph,
  { clientOf, planner, cacheSize, log }: SnapshotOptions,
): Snapshot {
  const operations = new BoundedCache<CompiledOperation>(cacheSize)
  const subgraphs = [...supergraph.subgraphs.values()]
  const connected = subgraphs.map((subgraph) => ({ subgraph, client: clientOf(subgraph.name, subgraph.url) }))
  return {
    supergraph,
    compile: (source) => operations.getOrCreate(source.key, () => compileOperation(supergraph.apiSchema, source)),
    authorize: createAuthorizer(supergraph.requirements),
    plan: createPlanner(planner, cacheSize),
    dataSources: Object.fromEntries(
      connected.map(({ subgraph, client }) => [subgraph.name, createDataSource(client, subgraph, log)]),
    ),
    clients: new Map(connected.map(({ subgraph, client }) => [subgraph.name, client])),
  }
}
