import { operationFromDocument } from '@apollo/federation-internals'
import type { QueryPlan } from '@apollo/query-planner'
import { type DocumentNode, Kind, type OperationDefinitionNode } from 'graphql'
import type { AuthorizedOperation } from '../authorization/create-authorizer.ts'
import { BoundedCache } from '../operations/bounded-cache.ts'
import type { CompiledOperation } from '../operations/compile-operation.ts'
import type { LoadedSupergraph } from '../supergraph/load-supergraph.ts'
import { createUnplannedCheck } from './refuse-unplanned.ts'
import { toExecutablePlan } from './to-executable-plan.ts'
import { withoutIntrospection } from './without-introspection.ts'

export type Planner = (operation: CompiledOperation, authorized: AuthorizedOperation) => QueryPlan

/** Nothing to fetch: the answer is introspection, `__typename` or nulls. */
const emptyPlan: QueryPlan = { kind: 'QueryPlan' }

/**
 * Plans what is left of an operation after authorization. The key holds all that a plan depends on: text and name of
 * the operation and the outcome of authorization; variables only switch `Condition` nodes.
 */
export function createPlanner(supergraph: LoadedSupergraph, cacheSize: number): Planner {
  const { planner, plannerApiSchema, requiredNames, aliasGuard } = supergraph
  const checkPlanned = createUnplannedCheck(supergraph.apiSchema)
  const plans = new BoundedCache<QueryPlan>(cacheSize)
  return (operation, { outcomeKey, node }) =>
    plans.getOrCreate(`${outcomeKey}\n${operation.key}`, () => {
      if (node === null) return emptyPlan
      const document = aliasGuard.rename(withoutIntrospection(toDocument(operation, node)))
      // the document has been validated and the filter only takes away
      const planned = operationFromDocument(plannerApiSchema, document, { validate: false })
      const plan = planner.buildQueryPlan(planned)
      checkPlanned(plan, document)
      return toExecutablePlan(plan, requiredNames)
    })
}

function toDocument({ fragments }: CompiledOperation, node: OperationDefinitionNode): DocumentNode {
  return { kind: Kind.DOCUMENT, definitions: [node, ...fragments] }
}
