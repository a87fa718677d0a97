import type { QueryPlan } from '@apollo/query-planner'
import { type DocumentNode, Kind, type OperationDefinitionNode, print, visit } from 'graphql'
import type { CompiledOperation } from '../operations/compile-operation.ts'
import type { LoadedSupergraph } from '../supergraph/load-supergraph.ts'
import { liftConditions } from './lift-conditions.ts'
import { mergeMutations } from './merge-mutations.ts'
import type { PlannerThread } from './planner-thread.ts'
import { createUnplannedCheck } from './refuse-unplanned.ts'
import { settleConditions } from './settle-conditions.ts'
import { inSequence, splitMutations } from './split-mutations.ts'
import { withoutIntrospection } from './without-introspection.ts'

/** All that a plan depends on; variables only switch `Condition` nodes. */
export interface OperationToPlan {
  readonly document: DocumentNode
  readonly overrides: ReadonlyMap<string, boolean>
}

/** Called once per distinct operation; where it plans is its own affair. */
export type Planner = (operation: OperationToPlan) => QueryPlan | Promise<QueryPlan>

/** Hands operations to a planner as text, which travels between threads cheaper than syntax trees. */
export function createPlanner(thread: PlannerThread, { apiSchema, aliasGuard }: LoadedSupergraph): Planner {
  const checkPlanned = createUnplannedCheck(apiSchema)
  return async ({ document: asked, overrides }) => {
    const document = liftConditions(aliasGuard.rename(mergeMutations(settleConditions(withoutIntrospection(asked)))))
    try {
      const parts = splitMutations(document).map((part) => thread.plan({ document: print(part), overrides }))
      const plan = inSequence(await Promise.all(parts))
      checkPlanned(plan, document)
      return plan
    } catch (error) {
      // where the planner gives up, nothing is planned
      checkPlanned({ kind: 'QueryPlan' }, document)
      throw error
    }
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
