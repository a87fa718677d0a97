import { operationFromDocument } from '@apollo/federation-internals'
import type { QueryPlan } from '@apollo/query-planner'
import { type DocumentNode, Kind, type OperationDefinitionNode, visit } from 'graphql'
import type { CompiledOperation } from '../operations/compile-operation.ts'
import type { LoadedSupergraph } from '../supergraph/load-supergraph.ts'

/** All that a plan depends on; variables only switch `Condition` nodes. */
export interface PlanRequest {
  readonly document: DocumentNode
  readonly overrides: ReadonlyMap<string, boolean>
}

/** Called once per distinct operation; where it plans is its own affair. */
export type Planner = (request: PlanRequest) => QueryPlan | Promise<QueryPlan>

export function createPlanner({ planner, plannerApiSchema }: LoadedSupergraph): Planner {
  return ({ document, overrides }) => {
    // the document has been validated and the filter only takes away
    const operation = operationFromDocument(plannerApiSchema, document, { validate: false })
    return planner.buildQueryPlan(operation, { overrideConditions: new Map(overrides) })
  }
}

/** What is left of an operation after authorization; what is not deferred for the planner is not deferred at all. */
export function toPlanDocument(
  { fragments, deferrals }: CompiledOperation,
  node: OperationDefinitionNode,
  { incremental }: { readonly incremental: boolean },
): DocumentNode {
  const document: DocumentNode = { kind: Kind.DOCUMENT, definitions: [node, ...fragments] }
  if (incremental || deferrals.size === 0) return document
  return visit(document, { Directive: ({ name }) => (name.value === 'defer' ? null : undefined) })
}
