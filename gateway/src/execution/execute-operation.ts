import { type ExecutionResult, GraphQLError, type GraphQLFormattedError, OperationTypeNode } from 'graphql'
import type { Denial } from '../authorization/filter-operation.ts'
import { denialsInForce, toDenialErrors } from '../authorization/to-denial-errors.ts'
import { GatewayError } from '../errors/gateway-error.ts'
import { INTERNAL_MESSAGE } from '../errors/to-client-error.ts'
import type { RequestContext } from '../identity/request-context.ts'
import { describeFailure, type Log, type LogEntry } from '../observability/log.ts'
import { coerceVariables, type Variables } from '../operations/coerce-variables.ts'
import type { CompiledOperation, OperationSource } from '../operations/compile-operation.ts'
import { matchesPattern } from '../operations/response-path.ts'
import type { Snapshot } from './create-snapshot.ts'
import { executePlan, type PlanResult, type Unexplained } from './execute-plan.ts'

export interface OperationRequest {
  readonly source: OperationSource
  readonly variables: Variables
  readonly context: RequestContext
}

/** operations → authorization → planning → execution, for one validated operation. Never rejects. */
export async function executeOperation(
  snapshot: Snapshot,
  request: OperationRequest,
  log: Log,
): Promise<ExecutionResult> {
  try {
    return await run(snapshot, request, log)
  } catch (error) {
    const { traceId } = request.context
    if (error instanceof GatewayError)
      return refusal(error.message, { code: error.code, http: { status: error.status } })
    log({ level: 'error', event: 'operation-failed', traceId, ...describeFailure(error) })
    return refusal(INTERNAL_MESSAGE, { code: 'INTERNAL_SERVER_ERROR', traceId, http: { status: 500 } })
  }
}

/** Apollo Server takes `http` out of the extensions and answers with its status. */
function refusal(message: string, extensions: Readonly<Record<string, unknown>>): ExecutionResult {
  return { errors: [new GraphQLError(message, { extensions })] }
}

async function run(
  snapshot: Snapshot,
  { source, variables: given, context }: OperationRequest,
  log: Log,
): Promise<ExecutionResult> {
  if (source.node.operation === OperationTypeNode.SUBSCRIPTION) {
    throw new GatewayError('OPERATION_NOT_SUPPORTED', '此地址只受理查询与写操作，订阅请使用流式连接')
  }
  const { supergraph, dataSources } = snapshot
  const operation = snapshot.compile(source)
  const { variables, faults } = coerceVariables(supergraph.apiSchema, operation, given)
  if (faults) return { errors: faults }
  const authorized = snapshot.authorize(operation, context.caller)
  const denials = denialsInForce(authorized.denials, variables)
  if (denials.length > 0) log(denialEntry(denials, operation, context))
  const plan = await snapshot.plan(operation, authorized)
  const result = await executePlan({ plan, operation, supergraph, dataSources, variables, context })
  const unexplained = withoutDenials(result.unexplained, denials)
  if (unexplained.length > 0) log({ level: 'warn', event: 'answer-incomplete', traceId: context.traceId, unexplained })
  const denied = toDenialErrors(denials, operation, context.caller)
  return toResult(result, [...denied, ...result.errors, ...unexplained.map((each) => internal(each, context))])
}

/** A field that was taken out is not one that a subgraph failed to answer. */
function withoutDenials(unexplained: readonly Unexplained[], denials: readonly Denial[]): readonly Unexplained[] {
  return unexplained.filter(({ path }) => !denials.some((denial) => matchesPattern(denial.path, path)))
}

function internal({ path }: Unexplained, { traceId }: RequestContext): GraphQLFormattedError {
  return { message: INTERNAL_MESSAGE, path, extensions: { code: 'INTERNAL_SERVER_ERROR', traceId } }
}

function toResult({ data }: PlanResult, errors: readonly GraphQLFormattedError[]): ExecutionResult {
  if (errors.length === 0) return { data }
  return {
    data,
    errors: errors.map(
      ({ message, path, extensions }) =>
        new GraphQLError(message, { ...(path ? { path } : {}), ...(extensions ? { extensions } : {}) }),
    ),
  }
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
