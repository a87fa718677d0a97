import type { QueryPlan } from '@apollo/query-planner'
import type { SupergraphBlueprint } from '../supergraph/supergraph-blueprint.ts'
import type { PlanRequest } from './build-planner.ts'

/** Plans for one supergraph, wherever that happens. */
export interface PlannerThread {
  /** @throws SupergraphError when the text is none */
  readonly blueprint: Promise<SupergraphBlueprint>
  /** @throws GatewayError OPERATION_TOO_COMPLEX when planning takes too long */
  plan(request: PlanRequest): Promise<QueryPlan>
  /** No more plans are expected, as after a swap: gives its memory back when nothing waits, but still plans if asked. */
  retire(): void
  close(): Promise<void>
}
