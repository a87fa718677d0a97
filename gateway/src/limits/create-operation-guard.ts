import type { DocumentNode, GraphQLSchema, OperationDefinitionNode } from 'graphql'
import { GatewayError } from '../errors/gateway-error.ts'
import type { Log } from '../observability/log.ts'
import type { Variables } from '../operations/coerce-variables.ts'
import { fragmentsOf } from '../operations/fragments-of.ts'
import type { OperationInput } from '../operations/operation-input.ts'
import { compileCost, type CompiledCost } from './compile-cost.ts'
import type { CostIndex } from './cost-index.ts'
import { requireMeasured } from './measure-document.ts'
import { requireSmallVariables } from './measure-variables.ts'
import type { OperationLimits } from './operation-limits.ts'
import { rowsOf } from './page-size.ts'
import { requireWithin } from './require-within.ts'
import { scanText } from './scan-text.ts'

export interface DemandLimits {
  /** `measure` writes to the log what `enforce` refuses */
  readonly mode: 'off' | 'measure' | 'enforce'
  readonly maxCost: number
  /** elements of a list of which the schema does not say how many it has */
  readonly listSize: number
}

/** Fifty times the largest screen's operation. */
export const defaultDemandLimits: DemandLimits = { mode: 'enforce', maxCost: 100_000, listSize: 20 }

export interface GuardOptions {
  readonly limits: OperationLimits
  readonly demand: DemandLimits
  readonly log: Log
}

/** What clients may ask for, by one supergraph. */
export interface GuardedSchema {
  readonly apiSchema: GraphQLSchema
  readonly costs: CostIndex
}

/**
 * Stops an operation that is too large before the next thing is done with it. Each throws GatewayError
 * OPERATION_LIMIT_EXCEEDED with the limit, its maximum and what was there.
 */
export interface OperationGuard {
  /** every request, before its text is looked up anywhere */
  readonly ofRequest: (operation: OperationInput) => void
  /** a text, before it is parsed; one that is no GraphQL passes */
  readonly ofText: (query: string) => void
  /** a document, before it is validated */
  readonly ofDocument: (document: DocumentNode) => void
  /** An operation of a valid document, before it is planned. */
  readonly ofOperation: (document: DocumentNode, node: OperationDefinitionNode) => RequestCheck
}

/** Page sizes and cost for the variables of one request. Throws OPERATION_TOO_EXPENSIVE and BAD_USER_INPUT as well. */
export type RequestCheck = (variables: Variables) => void

export function createOperationGuard(
  { limits, demand, log }: GuardOptions,
  { apiSchema: schema, costs }: GuardedSchema,
): OperationGuard {
  const source = { schema, costs, listSize: demand.listSize }
  return {
    ofRequest: ({ query, variables }) => {
      requireWithin(limits, 'textLength', query.length)
      if (variables) requireSmallVariables(variables, limits)
    },
    ofText: (query) => {
      scanText(query, limits)
    },
    ofDocument: (document) => {
      requireMeasured(document, limits)
    },
    ofOperation: (document, node) => {
      const cost = compileCost(source, node, fragmentsOf(document))
      return (variables) => {
        for (const page of cost.pages) requireWithin(limits, 'pageSize', rowsOf(page, variables) ?? 0)
        const refusal = demand.mode === 'off' ? undefined : refusalOf(cost, variables, demand)
        if (!refusal) return
        if (demand.mode === 'enforce') throw refusal
        const operation = { kind: node.operation, name: node.name?.value ?? null }
        log({ level: 'info', event: 'operation-too-expensive', operation, ...refusal.extensions })
      }
    },
  }
}

function refusalOf(
  { estimate, ambiguous }: CompiledCost,
  variables: Variables,
  { maxCost: max }: DemandLimits,
): GatewayError | undefined {
  const [field] = ambiguous
  if (field !== undefined) return new GatewayError('BAD_USER_INPUT', `以下参数须给出且只能给出一个：${field}`)
  const value = Math.min(estimate(variables), Number.MAX_SAFE_INTEGER)
  if (value <= max) return undefined
  return new GatewayError('OPERATION_TOO_EXPENSIVE', `查询的估算成本不得超过 ${max}，现为 ${value}`, { max, value })
}
