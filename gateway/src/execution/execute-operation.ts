import { type ExecutionResult, GraphQLError, type GraphQLFormattedError } from 'graphql'
import type { Denial } from '../authorization/filter-operation.ts'
import { denialsInForce, toDenialErrors } from '../authorization/to-denial-errors.ts'
import { GatewayError } from '../errors/gateway-error.ts'
import { INTERNAL_MESSAGE } from '../errors/to-client-error.ts'
import type { RequestContext } from '../identity/request-context.ts'
import { describeFailure, type Log } from '../observability/log.ts'
import { coerceVariables, type Variables } from '../operations/coerce-variables.ts'
import type { CompiledOperation, OperationSource } from '../operations/compile-operation.ts'
import { matchesPattern } from '../operations/response-path.ts'
import type { Snapshot } from './create-snapshot.ts'
import { executePlan, type PlanResult } from './execute-plan.ts'

export interface OperationRequest {
  readonly source: OperationSource
  readonly variables: Variables
  readonly context: RequestContext
}

/** operations → authorization → planning → execution, for one validated operation. Never rejects. */
export async function executeOperation(snapshot: Snapshot, request: OperationRequest, log: Log): Promise<ExecutionResult> {
  try {
    return await run(snapshot, request, log)
  } catch (error) {
    const { traceId } = request.context
    if (error instanceof GatewayError) return { errors: [toGraphQLError({ message: error.message, extensions: { code: error.code } })] }
    log({ level: 'error', event: 'operation-failed', traceId, ...describeFailure(error) })
    return { errors: [toGraphQLError({ message: INTERNAL_MESSAGE, extensions: { code: 'INTERNAL_SERVER_ERROR', traceId } })] }
  }
}

async function run(snapshot: Snapshot, { source, variables: given, context }: OperationRequest, log: Log): Promise<ExecutionResult> {
  if (source.node.operation === 'subscription') {
    throw new GatewayError('OPERATION_NOT_SUPPORTED', '此地址只受理查询与写操作，订阅请使用流式连接')
  }
  const { supergraph } = snapshot
  const operation = snapshot.compile(source)
  const { variables, faults } = coerceVariables(supergraph.apiSchema, operation, given)
  if (faults) return { errors: faults }
  const authorized = snapshot.authorize(operation, context.caller)
  const denials = denialsInForce(authorized.denials, variables)
  if (denials.length > 0) logDenials(denials, operation, context, log)
  const plan = snapshot.plan(operation, authorized)
  const result = await executePlan({ plan, operation, supergraph, dataSources: snapshot.dataSources, variables, context })
  return combine(result, denials, toDenialErrors(denials, operation, context.caller))
}

function combine(
  { data, errors, incomplete }: PlanResult,
  denials: readonly Denial[],
  denialErrors: readonly GraphQLFormattedError[],
): ExecutionResult {
  // a field that was taken out is not one that a subgraph failed to answer
  const unexplained = incomplete.filter(({ path }) => !denials.some((denial) => matchesPattern(denial.path, path ?? [])))
  const all = [...denialErrors, ...errors, ...unexplained]
  return all.length === 0 ? { data } : { data, errors: all.map(toGraphQLError) }
}

function toGraphQLError({ message, path, extensions }: GraphQLFormattedError): GraphQLError {
  return new GraphQLError(message, { ...(path ? { path } : {}), ...(extensions ? { extensions } : {}) })
}

/** What the gateway refuses never reaches a subgraph's audit, so it is recorded here. */
function logDenials(denials: readonly Denial[], { node }: CompiledOperation, { caller, traceId }: RequestContext, log: Log): void {
  const operation = { kind: node.operation, name: node.name?.value ?? null }
  log({ level: 'info', event: 'fields-refused', traceId, caller: caller.id, operation, paths: denials.map(({ path }) => path.join('.')) })
}
