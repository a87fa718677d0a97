import type { QueryPlan } from '@apollo/query-planner'
import { GatewayError } from '../errors/gateway-error.ts'

/**
 * Apollo's planner says this of a valid operation for which it finds no way through the subgraphs, such as to fields of
 * an interface object behind another one of the same subgraph. It is a limit of the planner, no fault of the gateway.
 */
const NO_WAY = /^Was not able to (find any options for|plan) .*: This shouldn't have happened/s

/** @throws GatewayError OPERATION_NOT_SUPPORTED when the planner finds no way */
export function planOrRefuse(plan: () => QueryPlan): QueryPlan {
  try {
    return plan()
  } catch (error) {
    if (!(error instanceof Error) || !NO_WAY.test(error.message)) throw error
    throw new GatewayError(
      'OPERATION_NOT_SUPPORTED',
      '查询规划器找不到经各子系统取得所选字段的途径，请改写或拆分此操作',
    )
  }
}
