import { type GraphQLFormattedError, OperationTypeNode } from 'graphql'
import type { Denial } from '../authorization/filter-operation.ts'
import { mayIntrospect } from '../authorization/introspection.ts'
import { tellRefusal } from '../authorization/tell-denials.ts'
import { denialsInForce, toDenialErrors } from '../authorization/to-denial-errors.ts'
import { GatewayError } from '../errors/gateway-error.ts'
import { INTERNAL_MESSAGE, toClientError } from '../errors/to-client-error.ts'
import type { RequestContext } from '../identity/request-context.ts'
import { describeFailure, type Log, type LogEntry } from '../observability/log.ts'
import { coerceVariables, type Variables } from '../operations/coerce-variables.ts'
import type { CompiledOperation, OperationSource } from '../operations/compile-operation.ts'
import type { Snapshot } from './create-snapshot.ts'
import { executePrepared } from './execute-prepared.ts'
import type { Outcome, RefusedOutcome } from './outcome.ts'

export interface OperationRequest {
  readonly source: OperationSource
  readonly variables: Variables
  readonly context: RequestContext
  /** the client takes an answer in parts; without it `@defer` has no effect */
  readonly incremental?: boolean
}

/** operations → authorization → planning → execution, for one validated operation. Never rejects. */
export async function executeOperation(snapshot: Snapshot, request: OperationRequest, log: Log): Promise<Outcome> {
  const { traceId } = request.context
  try {
    return await run(snapshot, request, log)
  } catch (error) {
    if (error instanceof GatewayError) {
      return refusal([{ message: error.message, extensions: error.extensions }], error.status)
    }
    log({ level: 'error', event: 'operation-failed', traceId, ...describeFailure(error) })
    return refusal([{ message: INTERNAL_MESSAGE, extensions: { code: 'INTERNAL_SERVER_ERROR', traceId } }], 500)
  }
}

function refusal(errors: readonly GraphQLFormattedError[], status: number): RefusedOutcome {
  return { kind: 'refused', errors, status }
}

async function run(snapshot: Snapshot, request: OperationRequest, log: Log): Promise<Outcome> {
  const { source, context } = request
  const isSubscription = source.node.operation === OperationTypeNode.SUBSCRIPTION
  // an event is one piece
  const incremental = request.incremental === true && !isSubscription
  const operation = snapshot.compile(source)
  const { variables, faults } = coerceVariables(snapshot.supergraph.apiSchema, operation, request.variables)
  if (faults)
    return refusal(
      faults.map((fault) => badInput(fault)),
      400,
    )
  const { rejects, denialErrors, introspection } = snapshot.authorization
  if (operation.introspects && !mayIntrospect(introspection, context.caller))
    throw new GatewayError('INTROSPECTION_REFUSED', '无权查看数据图的结构')
  const authorized = snapshot.authorize(operation, context.caller)
  const denials = denialsInForce(authorized.denials, variables)
  if (denials.length > 0 && denialErrors.log) log(denialEntry(denials, operation, context))
  const refused = { errors: toDenialErrors(denials, operation, context.caller), response: denialErrors.response }
  if (denials.length > 0 && rejects) return refusal(tellRefusal(refused), 403)
  // nothing is left to listen to; the request was well formed
  if (isSubscription && authorized.node === null) return refusal(tellRefusal(refused), 200)
  const overrides = snapshot.overrides(context)
  const visible = operation.introspects ? snapshot.visibleTo(context.caller) : undefined
  const executable = await snapshot.executableOf({ operation, authorized, overrides, incremental, visible })
  snapshot.usage.note(executable, { source, context, incremental })
  return executePrepared({
    executable,
    operation,
    variables,
    context,
    log,
    denials: refused,
    schema: snapshot.supergraph.apiSchema,
    counters: snapshot.counters,
  })
}

function badInput(fault: { toJSON: () => GraphQLFormattedError }): GraphQLFormattedError {
  return toClientError({ ...fault.toJSON(), extensions: { code: 'BAD_USER_INPUT' } })
}

/** What the gateway refuses never reaches a subgraph's audit, so it is recorded here. */
function denialEntry(
  denials: readonly Denial[],
  { node }: CompiledOperation,
  { caller, traceId }: RequestContext,
): LogEntry {
  const operation = { kind: node.operation, name: node.name?.value ?? null }
  const paths = denials.map(({ path }) => path.join('.'))
  return { level: 'info', event: 'fields-refused', traceId, caller: caller.id, operation, paths }
}
