import type { QueryPlan, SubscriptionNode } from '@apollo/query-planner'
import { type ExecutionResult, OperationTypeNode } from 'graphql'
import { invariant } from '@yiwang/shared/errors'
import type { SubgraphResponse } from '@yiwang/shared/subgraph'
import { denialsInForce, toDenialErrors } from '../authorization/to-denial-errors.ts'
import { toClientError } from '../errors/to-client-error.ts'
import { createDataSource } from '../execution/create-data-source.ts'
import type { Snapshot } from '../execution/create-snapshot.ts'
import { executeOperation } from '../execution/execute-operation.ts'
import { executePlan } from '../execution/execute-plan.ts'
import type { Answer } from '../execution/outcome.ts'
import type { RequestContext } from '../identity/request-context.ts'
import type { Log } from '../observability/log.ts'
import { coerceVariables, type Variables } from '../operations/coerce-variables.ts'
import type { OperationSource } from '../operations/compile-operation.ts'
import type { Ran, Run, Subscribable } from './live-operations.ts'
import { readOperation } from './read-operation.ts'

export function createRun(current: () => Snapshot, log: Log): Run {
  const versions = new WeakMap<Snapshot, string>()
  let last = 0
  return async ({ operation, context }) => {
    const snapshot = current()
    const version = versions.get(snapshot) ?? String((last += 1))
    versions.set(snapshot, version)
    const source = readOperation(snapshot.supergraph.apiSchema, operation)
    if ('errors' in source)
      return { kind: 'refused', errors: source.errors.map((e) => toClientError(e.toJSON())), status: 400 }
    const variables = operation.variables ?? {}
    if (source.node.operation !== OperationTypeNode.SUBSCRIPTION) {
      const result = await executeOperation(snapshot, { source, variables, context }, log)
      return { kind: 'single', answer: toAnswer(result) }
    }
    return plan({ snapshot, source, variables, context, log, version })
  }
}

interface Planning {
  readonly snapshot: Snapshot
  readonly source: OperationSource
  readonly variables: Variables
  readonly context: RequestContext
  readonly log: Log
  readonly version: string
}

function plan({ snapshot, source, variables: given, context, log, version }: Planning): Ran {
  const { supergraph, clients } = snapshot
  const operation = snapshot.compile(source)
  const { variables, faults } = coerceVariables(supergraph.apiSchema, operation, given)
  if (faults) return { kind: 'refused', errors: faults.map((e) => toClientError(e.toJSON())), status: 400 }
  const authorized = snapshot.authorize(operation, context.caller)
  const denied = toDenialErrors(denialsInForce(authorized.denials, variables), operation, context.caller)
  const { node } = snapshot.plan(operation, authorized)
  if (node?.kind !== 'Subscription') return { kind: 'refused', errors: denied, status: 200 }
  const client = clients.get(node.primary.serviceName)
  const subgraph = supergraph.subgraphs.get(node.primary.serviceName)
  invariant(client && subgraph, 'the plan names subgraphs of the supergraph')
  const names = node.primary.variableUsages ?? []
  const fetch: Subscribable['fetch'] = {
    subgraph: subgraph.name,
    query: node.primary.operation,
    variables: Object.fromEntries(names.filter((n) => n in variables).map((n) => [n, variables[n]])),
    ...(node.primary.operationName === undefined ? {} : { operationName: node.primary.operationName }),
  }
  const complete = async (event: SubgraphResponse): Promise<Answer> => {
    const eventFirst = createDataSource(
      { ...client, execute: (call) => (call.kind === 'subscription' ? Promise.resolve(event) : client.execute(call)) },
      subgraph,
      log,
    )
    const dataSources = { ...snapshot.dataSources, [subgraph.name]: eventFirst }
    const result = await executePlan({
      plan: toQueryPlan(node),
      operation,
      supergraph,
      dataSources,
      variables,
      context,
    })
    return toAnswer({ data: result.data, errors: [...denied, ...result.errors] as never })
  }
  return { kind: 'subscription', fetch, client, version, complete }
}

function toQueryPlan({ primary, rest }: SubscriptionNode): QueryPlan {
  return { kind: 'QueryPlan', node: rest ? { kind: 'Sequence', nodes: [primary, rest] } : primary }
}

function toAnswer({ data = null, errors = [] }: ExecutionResult): Answer {
  const dataText = JSON.stringify(data)
  return {
    dataText,
    data: JSON.parse(dataText) as Answer['data'],
    errors: errors.map((e) => toClientError('toJSON' in e ? e.toJSON() : e)),
  }
}
