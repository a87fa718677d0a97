import type { GraphQLDataSource } from '@apollo/gateway'
import { executeQueryPlan } from '@apollo/gateway/dist/executeQueryPlan.js'
import type { QueryPlan } from '@apollo/query-planner'
import {
  type FragmentDefinitionNode,
  type GraphQLError,
  type GraphQLFormattedError,
  Kind,
  type OperationDefinitionNode,
} from 'graphql'
import { invariant } from '@yiwang/shared/errors'
import type { RequestContext } from '../identity/request-context.ts'
import type { Variables } from '../operations/coerce-variables.ts'
import type { CompiledOperation } from '../operations/compile-operation.ts'
import { clipToResponse, type ResponsePath } from '../operations/response-path.ts'
import type { AliasGuard } from '../planning/guard-aliases.ts'
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
  /** what subgraphs reported, as the client may read it */
  readonly errors: readonly GraphQLFormattedError[]
  /** what went wrong without a subgraph reporting anything: a value that is missing or does not fit its type */
  readonly unexplained: readonly Unexplained[]
}

export interface Unexplained {
  /** for the log, not for the client */
  readonly reason: string
  readonly path: ResponsePath
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
    { schema: supergraph.apiSchema, ...plannedOperation(execution) },
    supergraph.supergraphSchema,
    supergraph.plannerApiSchema,
  )
  const reported = (result.errors ?? []).map((error) => ({ error, fault: faultBehind(error) }))
  const own = reported.filter(({ fault }) => fault === undefined).map(({ error }) => error)
  return {
    data: result.data ? restoreNames(result.data, supergraph.aliasGuard) : null,
    errors: toResponseErrors(reported, execution),
    unexplained: [...own, ...valueCompletion(result.extensions)].map(({ message, path = [] }) => ({
      reason: message,
      path: responsePath(path, supergraph.aliasGuard),
    })),
  }
}

const silentLogger = { debug: () => undefined, info: () => undefined, warn: () => undefined, error: () => undefined }

interface Planned {
  readonly operation: OperationDefinitionNode
  readonly fragments: Record<string, FragmentDefinitionNode>
}

const plannedOperations = new WeakMap<CompiledOperation, Planned>()

/** The client's operation under the names that its plan uses. */
function plannedOperation({ operation, supergraph }: PlanExecution): Planned {
  const known = plannedOperations.get(operation)
  if (known) return known
  const { definitions } = supergraph.aliasGuard.rename({
    kind: Kind.DOCUMENT,
    definitions: [operation.node, ...operation.fragments],
  })
  const node = definitions.find((definition) => definition.kind === Kind.OPERATION_DEFINITION)
  invariant(node, 'renaming leaves the operation')
  const fragments = definitions.filter((definition) => definition.kind === Kind.FRAGMENT_DEFINITION)
  const planned = { operation: node, fragments: Object.fromEntries(fragments.map((each) => [each.name.value, each])) }
  plannedOperations.set(operation, planned)
  return planned
}

function restoreNames(data: Readonly<Record<string, unknown>>, guard: AliasGuard): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(data).map(([name, value]) => [guard.responseName(name), restoreInside(value, guard)]),
  )
}

function restoreInside(value: unknown, guard: AliasGuard): unknown {
  if (Array.isArray(value)) return value.map((element) => restoreInside(element, guard))
  // what the executor completed is JSON: an object that is no array has string keys
  return typeof value === 'object' && value !== null
    ? restoreNames(value as Readonly<Record<string, unknown>>, guard)
    : value
}

function responsePath(path: ResponsePath, guard: AliasGuard): ResponsePath {
  return path.map((step) => (typeof step === 'string' ? guard.responseName(step) : step))
}

interface Reported {
  readonly error: GraphQLError
  readonly fault: FetchFault | undefined
}

function toResponseErrors(
  reported: readonly Reported[],
  { operation: { responseShape }, supergraph: { aliasGuard } }: PlanExecution,
): readonly GraphQLFormattedError[] {
  for (const { error, fault } of reported) {
    if (fault?.origin.error === null && error.path && error.path.length > 0) fault.origin.positions.shifted = true
  }
  const byText = new Map<string, GraphQLFormattedError>()
  for (const { error, fault } of reported) {
    if (!fault?.origin.error) continue
    const placed = withPath(
      fault.origin.error,
      clipToResponse(responseShape, responsePath(pathOf(error, fault), aliasGuard)),
    )
    byText.set(JSON.stringify(placed), placed)
  }
  return [...byText.values()]
}

function pathOf({ path = [] }: GraphQLError, { origin }: FetchFault): ResponsePath {
  return origin.positions.shifted || path.length === 0 ? origin.pattern : path
}

/** The executor keeps what a data source reported as the original of its own error. */
function faultBehind({ originalError }: GraphQLError): FetchFault | undefined {
  const original: unknown = originalError
  // only fetch faults have an origin
  return typeof original === 'object' && original !== null && 'origin' in original
    ? (original as FetchFault)
    : undefined
}

function withPath({ path: _path, ...error }: GraphQLFormattedError, path: ResponsePath): GraphQLFormattedError {
  return path.length === 0 ? error : { ...error, path }
}

function valueCompletion(extensions: Readonly<Record<string, unknown>> | undefined): readonly GraphQLError[] {
  const errors = extensions?.['valueCompletion']
  // Apollo's executor puts GraphQLErrors there
  return Array.isArray(errors) ? (errors as readonly GraphQLError[]) : []
}
