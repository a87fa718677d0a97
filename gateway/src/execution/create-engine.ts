import type { ApolloServerOptionsWithGateway } from '@apollo/server'
import {
  type ExecutionResult,
  getOperationAST,
  GraphQLError,
  type GraphQLFormattedError,
  type GraphQLSchema,
  OperationTypeNode,
} from 'graphql'
import { invariant } from '@yiwang/shared/errors'
import type { RequestContext } from '../identity/request-context.ts'
import type { Log } from '../observability/log.ts'
import type { Snapshot } from './create-snapshot.ts'
import { executeOperation } from './execute-operation.ts'
import { toLazyData } from './lazy-data.ts'
import type { Outcome, RefusedOutcome } from './outcome.ts'

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
  return async (request) => {
    const snapshot = byApiSchema.get(request.schema)
    invariant(snapshot, 'Apollo Server executes on a schema that this engine announced')
    // Apollo Server leaves it to a gateway to find no operation of the name that was asked for
    const node = getOperationAST(request.document, request.request.operationName)
    if (!node) return toResult(noOperation)
    if (node.operation === OperationTypeNode.SUBSCRIPTION) return toResult(noStream)
    const source = {
      key: `${request.operationName ?? ''}\n${request.source}`,
      document: request.document,
      node,
    }
    // the context is what create-apollo-server gives Apollo Server for each request
    const context = request.context as RequestContext
    const outcome = await executeOperation(
      snapshot,
      { source, variables: request.request.variables ?? {}, context },
      log,
    )
    return toResult(outcome)
  }
}

const noOperation = refusal('OPERATION_RESOLUTION_FAILURE', '请用 operationName 指明要执行的操作 (operation not found)')
const noStream = refusal('OPERATION_NOT_SUPPORTED', '此地址只受理查询与写操作，订阅请使用流式连接')

function refusal(code: string, message: string): RefusedOutcome {
  return { kind: 'refused', status: 400, errors: [{ message, extensions: { code } }] }
}

function toResult(outcome: Outcome): ExecutionResult {
  if (outcome.kind === 'refused') {
    // Apollo Server takes `http` out of the extensions and answers with its status
    const http = { status: outcome.status }
    return {
      errors: outcome.errors.map((error) => toGraphQLError({ ...error, extensions: { ...error.extensions, http } })),
    }
  }
  invariant(outcome.kind === 'single', 'nothing else was asked for')
  const { answer } = outcome
  const data = toLazyData(answer)
  return answer.errors.length === 0 ? { data } : { data, errors: answer.errors.map(toGraphQLError) }
}

function toGraphQLError({ message, path, locations: _locations, extensions }: GraphQLFormattedError): GraphQLError {
  return new GraphQLError(message, { ...(path ? { path } : {}), ...(extensions ? { extensions } : {}) })
}
