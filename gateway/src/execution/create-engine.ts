import type { ApolloServerOptionsWithGateway } from '@apollo/server'
import { type ExecutionResult, GraphQLError, type GraphQLFormattedError, type GraphQLSchema } from 'graphql'
import { invariant } from '@yiwang/shared/errors'
import type { RequestContext } from '../identity/request-context.ts'
import type { Log } from '../observability/log.ts'
import { answerOperation } from './answer-operation.ts'
import type { Snapshot } from './create-snapshot.ts'
import { toLazyData } from './lazy-data.ts'
import type { RefusedOutcome, SingleOutcome } from './outcome.ts'

type GatewayInterface = ApolloServerOptionsWithGateway<ApolloContext>['gateway']
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

/** What the context of a request to Apollo Server holds. */
export interface ApolloContext extends RequestContext {
  readonly mayWrite: boolean
}

/** Apollo Server gives each request the schema it began on; that schema leads to its snapshot. */
function createExecutor(byApiSchema: WeakMap<GraphQLSchema, Snapshot>, log: Log): Executor {
  return async ({ schema, source: query, request, context: given }) => {
    const snapshot = byApiSchema.get(schema)
    invariant(snapshot, 'Apollo Server executes on a schema that this engine announced')
    const { variables, operationName } = request
    // the context is what the front gives Apollo Server for each request
    const { mayWrite, ...context } = given as ApolloContext
    const operation = {
      query,
      ...(variables ? { variables } : {}),
      ...(operationName === undefined ? {} : { operationName }),
    }
    return toResult(await answerOperation(snapshot, { operation, context, mayWrite }, log))
  }
}

function toResult(outcome: RefusedOutcome | SingleOutcome): ExecutionResult {
  if (outcome.kind === 'refused')
    return { errors: outcome.errors.map((error) => new EngineError(error, outcome.status)) }
  const { answer } = outcome
  const data = toLazyData(answer)
  const { errors, extensions } = answer
  return {
    data,
    ...(errors.length === 0 ? {} : { errors: errors.map((error) => new EngineError(error)) }),
    ...(extensions === undefined ? {} : { extensions }),
  }
}

/** An error that is what a client reads already. */
export class EngineError extends GraphQLError {
  readonly formatted: GraphQLFormattedError

  /** @param status - of an answer without data; Apollo Server takes `http` out of the extensions and answers with it */
  constructor(formatted: GraphQLFormattedError, status?: number) {
    const { message, path, extensions } = formatted
    super(message, {
      ...(path ? { path } : {}),
      extensions: { ...extensions, ...(status === undefined ? {} : { http: { status } }) },
    })
    this.formatted = formatted
  }
}
