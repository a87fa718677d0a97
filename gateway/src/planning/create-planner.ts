import type { FetchNode, PlanNode, QueryPlan, SubscriptionNode } from '@apollo/query-planner'
import { type DocumentNode, Kind, type OperationDefinitionNode, parse, print } from 'graphql'
import type { AuthorizedOperation } from '../authorization/create-authorizer.ts'
import { BoundedCache } from '../operations/bounded-cache.ts'
import type { CompiledOperation } from '../operations/compile-operation.ts'
import type { PlannerThread } from './planner-thread.ts'

export type Planner = (operation: CompiledOperation, authorized: AuthorizedOperation) => Promise<QueryPlan>

/** Nothing to fetch: the answer is introspection, `__typename` or nulls. */
const emptyPlan: QueryPlan = { kind: 'QueryPlan' }

/**
 * Plans what is left of an operation after authorization, once for all requests that want the same. The key holds all
 * that a plan depends on: text and name of the operation and the outcome of authorization; variables only switch
 * `Condition` nodes.
 */
export function createPlanner(thread: PlannerThread, cacheSize: number): Planner {
  const plans = new BoundedCache<Promise<QueryPlan>>(cacheSize)
  return (operation, { outcomeKey, node }) => {
    const key = `${outcomeKey}\n${operation.key}`
    return plans.getOrCreate(key, () => {
      if (node === null) return Promise.resolve(emptyPlan)
      const plan = thread.plan({ document: print(toDocument(operation, node)) }).then(withDocuments)
      plan.catch(() => {
        plans.delete(key)
      })
      return plan
    })
  }
}

function toDocument({ fragments }: CompiledOperation, node: OperationDefinitionNode): DocumentNode {
  return { kind: Kind.DOCUMENT, definitions: [node, ...fragments] }
}

/** The parsed operation of a fetch tells which fields a failed fetch leaves empty; text travels between threads cheaper. */
function withDocuments(plan: QueryPlan): QueryPlan {
  const { node } = plan
  return node === undefined ? plan : { ...plan, node: withDocument(node) }
}

function withDocument<Node extends PlanNode | SubscriptionNode>(node: Node): Node {
  for (const fetch of fetchesOf(node)) fetch.operationDocumentNode = parse(fetch.operation, { noLocation: true })
  return node
}

function fetchesOf(node: PlanNode | SubscriptionNode | undefined): readonly FetchNode[] {
  switch (node?.kind) {
    case 'Fetch':
      return [node]
    case 'Flatten':
      return fetchesOf(node.node)
    case 'Sequence':
    case 'Parallel':
      return node.nodes.flatMap(fetchesOf)
    case 'Condition':
      return [...fetchesOf(node.ifClause), ...fetchesOf(node.elseClause)]
    default:
      return []
  }
}
