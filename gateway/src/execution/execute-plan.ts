import type { GraphQLDataSource } from '@apollo/gateway'
import { executeQueryPlan } from '@apollo/gateway/dist/executeQueryPlan.js'
import type { QueryPlan } from '@apollo/query-planner'
import type { FragmentDefinitionNode, GraphQLError, GraphQLFormattedError } from 'graphql'
import { toClientErrorOfSubgraph } from '../errors/to-client-error.ts'
import type { RequestContext } from '../identity/request-context.ts'
import type { Variables } from '../operations/coerce-variables.ts'
import type { CompiledOperation } from '../operations/compile-operation.ts'
import { clipToResponse, type ResponsePath } from '../operations/response-path.ts'
import type { SubgraphCall } from '../subgraph-client/subgraph-client.ts'
import type { LoadedSupergraph } from '../supergraph/load-supergraph.ts'
import type { FetchFault } from './fetch-fault.ts'

/** What Apollo's executor passes through to each fetch. */
export interface FetchContext extends RequestContext {
  readonly kind: SubgraphCall['kind']
}

export interface PlanExecution {
  readonly plan: QueryPlan
  readonly operation: CompiledOperation
  readonly supergraph: LoadedSupergraph
  readonly dataSources: Readonly<Record<string, GraphQLDataSource>>
  readonly variables: Variables
  readonly context: RequestContext
}

export interface PlanResult {
  /** null only when a non-null root field failed */
  readonly data: Readonly<Record<string, unknown>> | null
  readonly errors: readonly GraphQLFormattedError[]
  /** places where a value was missing or did not fit its type, although no subgraph reported anything */
  readonly incomplete: readonly GraphQLFormattedError[]
}

/**
 * Executes a plan and shapes its data as the operation asks, with Apollo's own executor. The only file that knows it:
 * another engine takes a `PlanExecution` and gives a `PlanResult`. The operation is the client's, unfiltered; what
 * authorization took out of the plan is absent from the data and so becomes null.
 */
export async function executePlan(execution: PlanExecution): Promise<PlanResult> {
  const { plan, operation, supergraph, dataSources, variables, context } = execution
  const fetchContext: FetchContext = { ...context, kind: operation.node.operation }
  // of Apollo Server's request context the executor reads these members only
  const requestContext = { request: { variables }, context: fetchContext, metrics: {}, logger: silentLogger } as never
  const result = await executeQueryPlan(
    plan,
    { ...dataSources },
    requestContext,
    { schema: supergraph.apiSchema, operation: operation.node, fragments: fragmentsByName(operation.fragments) },
    supergraph.supergraphSchema,
    supergraph.plannerApiSchema,
  )
  const data = result.data ?? null
  return {
    data,
    errors: toResponseErrors(result.errors ?? [], operation, context.traceId),
    incomplete: toIncomplete(result.extensions?.['valueCompletion'], context.traceId),
  }
}

const silentLogger = { debug: () => undefined, info: () => undefined, warn: () => undefined, error: () => undefined }

function fragmentsByName(fragments: readonly FragmentDefinitionNode[]): Record<string, FragmentDefinitionNode> {
  return Object.fromEntries(fragments.map((fragment) => [fragment.name.value, fragment]))
}

function toResponseErrors(
  errors: readonly GraphQLError[],
  operation: CompiledOperation,
  traceId: string,
): readonly GraphQLFormattedError[] {
  const faults = errors.map((error) => ({ error, fault: faultBehind(error) }))
  for (const { error, fault } of faults) {
    if (fault?.origin.error === null && error.path && error.path.length > 0) fault.origin.positions.shifted = true
  }
  const byText = new Map<string, GraphQLFormattedError>()
  for (const { error, fault } of faults) {
    if (fault?.origin.error === null) continue
    // without a fault behind it the error is the executor's own, its text not meant for clients
    const formatted = fault?.origin.error ?? toClientErrorOfSubgraph({ message: error.message }, traceId)
    const placed = withPath(formatted, clipToResponse(operation.responseShape, pathOf(error, fault)))
    byText.set(JSON.stringify(placed), placed)
  }
  return [...byText.values()]
}

function pathOf(error: GraphQLError, fault: FetchFault | undefined): ResponsePath {
  const usable = fault === undefined || (!fault.origin.positions.shifted && error.path !== undefined && error.path.length > 0)
  return usable ? (error.path ?? []) : fault.origin.pattern
}

/** The executor keeps what a data source reported as the original of its own error. */
function faultBehind({ originalError }: GraphQLError): FetchFault | undefined {
  const original: unknown = originalError
  return typeof original === 'object' && original !== null && 'origin' in original ? (original as FetchFault) : undefined
}

function withPath({ path: _path, ...error }: GraphQLFormattedError, path: ResponsePath): GraphQLFormattedError {
  return path.length === 0 ? error : { ...error, path }
}

function toIncomplete(valueCompletion: unknown, traceId: string): readonly GraphQLFormattedError[] {
  if (!Array.isArray(valueCompletion)) return []
  // Apollo's executor puts GraphQLErrors there
  return (valueCompletion as readonly GraphQLError[]).map(({ message, path }) =>
    toClientErrorOfSubgraph({ message, ...(path ? { path } : {}) }, traceId),
  )
}
