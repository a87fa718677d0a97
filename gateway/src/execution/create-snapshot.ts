import {
  type AuthorizationOptions,
  defaultAuthorization,
  type DenialErrors,
} from '../authorization/authorization-options.ts'
import { type Authorizer, createAuthorizer } from '../authorization/create-authorizer.ts'
import type { Limits } from '../limits/create-limits.ts'
import type { IntrospectionRule } from '../authorization/introspection.ts'
import { createVisibleSchemas, type SchemaVisibleTo } from '../authorization/visible-schema.ts'
import { BoundedCache } from '../operations/bounded-cache.ts'
import { type CompiledOperation, compileOperation, type OperationSource } from '../operations/compile-operation.ts'
import { createOperationReader, type OperationReader } from '../operations/read-operation.ts'
import type { Planner } from '../planning/create-planner.ts'
import { createOverrides, type OverrideHook, type OverridesOf } from '../planning/override-labels.ts'
import type { SubgraphClient } from '../subgraph-client/subgraph-client.ts'
import type { LoadedSupergraph } from '../supergraph/load-supergraph.ts'
import { createExecutables, type ExecutableOf } from './create-executables.ts'
import type { EngineCounters } from './engine-counters.ts'
import { createOperationUsage, type OperationUsage } from './operation-usage.ts'

/** A supergraph ready to run, with its caches; a swap makes a new one, so that nothing stale survives. */
export interface Snapshot {
  readonly supergraph: LoadedSupergraph
  /** every operation of every transport comes this way */
  readonly read: OperationReader
  readonly compile: (source: OperationSource) => CompiledOperation
  readonly authorize: Authorizer
  readonly authorization: {
    /** an operation of which any part is refused is refused as a whole */
    readonly rejects: boolean
    readonly denialErrors: DenialErrors
    readonly introspection: IntrospectionRule
  }
  /** what introspection answers */
  readonly visibleTo: SchemaVisibleTo
  readonly overrides: OverridesOf
  readonly executableOf: ExecutableOf
  readonly usage: OperationUsage
  readonly clients: ReadonlyMap<string, SubgraphClient>
  readonly counters: EngineCounters
}

export interface SnapshotOptions {
  readonly clientOf: (name: string, url: string) => SubgraphClient
  /** operations kept at most */
  readonly cacheSize: number
  /** outlive the snapshot */
  readonly counters: EngineCounters
  readonly plan: Planner
  /** default: what the caller may not see is left out */
  readonly authorization?: Partial<AuthorizationOptions> | undefined
  /** what an operation may be at most */
  readonly guardOf: Limits['guardOf']
  /** decides labels of `@override` that are no percentages; by default they do not count */
  readonly overrideHook?: OverrideHook
}

export function createSnapshot(supergraph: LoadedSupergraph, options: SnapshotOptions): Snapshot {
  const { clientOf, cacheSize, counters, plan, guardOf, overrideHook = () => false } = options
  const authorization = { ...defaultAuthorization, ...options.authorization }
  const guard = guardOf(supergraph)
  const operations = new BoundedCache<CompiledOperation>(cacheSize)
  const clients = new Map(
    [...supergraph.subgraphs.values()].map(({ name, url }) => [name, clientOf(name, url)] as const),
  )
  return {
    supergraph,
    read: createOperationReader({ schema: supergraph.apiSchema, guard, cacheSize }),
    compile: (source) =>
      operations.getOrCreate(source.key, () =>
        compileOperation(supergraph.apiSchema, source, supergraph.aliasGuard.dataName),
      ),
    authorize: createAuthorizer(supergraph.requirements, authorization),
    authorization: {
      rejects: authorization.mode === 'reject' && !authorization.dryRun,
      denialErrors: authorization.errors,
      introspection: authorization.introspection,
    },
    visibleTo: createVisibleSchemas(supergraph.apiSchema, supergraph.requirements, authorization.holds),
    overrides: createOverrides(supergraph.overrideLabels, overrideHook),
    executableOf: createExecutables({ plan, supergraph, clients }),
    usage: createOperationUsage(cacheSize),
    clients,
    counters,
  }
}
