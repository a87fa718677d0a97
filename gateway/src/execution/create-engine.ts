import type { ApolloServerOptionsWithGateway } from '@apollo/server'
import type { GraphQLSchema } from 'graphql'
import { invariant } from '@yiwang/shared/errors'
import type { RequestContext } from '../identity/request-context.ts'
import type { Log } from '../observability/log.ts'
import type { Snapshot } from './create-snapshot.ts'
import { executeOperation } from './execute-operation.ts'

type GatewayInterface = ApolloServerOptionsWithGateway<RequestContext>['gateway']
type SchemaCallback = Parameters<GatewayInterface['onSchemaLoadOrUpdate']>[0]

/** What Apollo Server calls instead of stock `@apollo/gateway`. */
export interface Engine extends GatewayInterface {
  readonly current: () => Snapshot
  /** New requests run on the new snapshot; those already validated finish on the one they were validated against. */
  replace(snapshot: Snapshot): void
}

export function createEngine(first: Snapshot, log: Log): Engine {
  const listeners = new Set<SchemaCallback>()
  const byApiSchema = new WeakMap<GraphQLSchema, Snapshot>()
  let current = first
  const announce = (snapshot: Snapshot): void => {
    current = snapshot
    byApiSchema.set(snapshot.supergraph.apiSchema, snapshot)
    const { apiSchema, sdl } = snapshot.supergraph
    for (const listener of listeners) listener({ apiSchema, coreSupergraphSdl: sdl })
  }
  return {
    current: () => current,
    replace: announce,
    onSchemaLoadOrUpdate: (callback) => {
      listeners.add(callback)
      return () => listeners.delete(callback)
    },
    load: () => {
      announce(current)
      return Promise.resolve({ executor: createExecutor(byApiSchema, log) })
    },
    stop: () => Promise.resolve(),
  }
}

type Executor = NonNullable<Awaited<ReturnType<GatewayInterface['load']>>['executor']>

/** Apollo Server gives each request the schema it was validated against; that schema leads to its snapshot. */
function createExecutor(byApiSchema: WeakMap<GraphQLSchema, Snapshot>, log: Log): Executor {
  return (request) => {
    const snapshot = byApiSchema.get(request.schema)
    invariant(snapshot, 'Apollo Server executes on a schema that this engine announced')
    const source = {
      key: `${request.operationName ?? ''}\n${request.source}`,
      document: request.document,
      node: request.operation,
    }
    // the context is what create-apollo-server gives Apollo Server for each request
    const context = request.context as RequestContext
    return executeOperation(snapshot, { source, variables: request.request.variables ?? {}, context }, log)
  }
}
