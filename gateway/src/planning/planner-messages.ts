import type { QueryPlan } from '@apollo/query-planner'
import type { GatewayErrorCode } from '../errors/gateway-error.ts'
import type { SupergraphBlueprint } from '../supergraph/supergraph-blueprint.ts'
import type { PlanRequest } from './build-planner.ts'

export interface PlanMessage {
  readonly id: number
  readonly request: PlanRequest
}

/** What the thread says: once how the supergraph was built, then one answer for each message. */
export type PlannerReply =
  | { readonly kind: 'built'; readonly blueprint: SupergraphBlueprint }
  | { readonly kind: 'refused'; readonly reason: string }
  | { readonly kind: 'planned'; readonly id: number; readonly plan: QueryPlan }
  | { readonly kind: 'stopped'; readonly id: number; readonly code: GatewayErrorCode; readonly message: string }
  | { readonly kind: 'failed'; readonly id: number; readonly reason: string }
