import {
  type DocumentNode,
  type FragmentDefinitionNode,
  GraphQLError,
  type GraphQLSchema,
  Kind,
  type OperationDefinitionNode,
  parse,
} from 'graphql'
import { GatewayError } from '../errors/gateway-error.ts'
import type { Log } from '../observability/log.ts'
import { BoundedCache } from '../operations/bounded-cache.ts'
import { compileCost, type CompiledCost } from './compile-cost.ts'
import type { CostIndex } from './cost-index.ts'
import { requireMeasured } from './measure-document.ts'
import { requireSmallVariables } from './measure-variables.ts'
import type { OperationLimits } from './operation-limits.ts'
import { rowsOf } from './page-size.ts'
import { requireWithin } from './require-within.ts'
import { scanText } from './scan-text.ts'

/** An operation as a client sends it. */
export interface GivenOperation {
  readonly query: string
  readonly variables?: Readonly<Record<string, unknown>>
  readonly operationName?: string
}

export interface DemandLimits {
  /** `measure` writes to the log what `enforce` refuses */
  readonly mode: 'off' | 'measure' | 'enforce'
  readonly maxCost: number
  /** elements of a list of which the schema does not say how many it has */
  readonly listSize: number
}

/** Fifty times the largest screen's operation. */
export const defaultDemandLimits: DemandLimits = { mode: 'enforce', maxCost: 100_000, listSize: 20 }

export interface OperationGuardOptions {
  readonly limits: OperationLimits
  readonly demand: DemandLimits
  /** documents kept at most */
  readonly cacheSize: number
  readonly log: Log
}

/** What clients may ask for, by one supergraph. */
export interface GuardedSchema {
  readonly apiSchema: GraphQLSchema
  readonly costs: CostIndex
}

/**
 * Stops an operation that is too large before anything is done with it: before parsing by its text, before validation
 * by its document, before planning by its page sizes and cost. Text that is no GraphQL passes, for the parser to refuse.
 * @throws GatewayError OPERATION_LIMIT_EXCEEDED, OPERATION_TOO_EXPENSIVE or BAD_USER_INPUT
 */
export type OperationGuard = (operation: GivenOperation, schema: GuardedSchema, traceId: string) => void

export function createOperationGuard({ limits, demand, cacheSize, log }: OperationGuardOptions): OperationGuard {
  const profiles = new WeakMap<GraphQLSchema, BoundedCache<Profile>>()
  const profileOf = (query: string, schema: GuardedSchema): Profile => {
    const known = profiles.get(schema.apiSchema) ?? new BoundedCache<Profile>(cacheSize)
    profiles.set(schema.apiSchema, known)
    return known.getOrCreate(query, () => toProfile(query, limits, { ...schema, listSize: demand.listSize }))
  }
  return ({ query, variables = {}, operationName }, schema, traceId) => {
    requireSmallVariables(variables, limits)
    const cost = profileOf(query, schema).costOf(operationName)
    if (!cost) return
    for (const page of cost.pages) requireWithin(limits, 'pageSize', rowsOf(page, variables) ?? 0)
    if (demand.mode === 'off') return
    const refusal = refusalOf(cost, variables, demand)
    if (!refusal) return
    if (demand.mode === 'enforce') throw refusal
    log({
      level: 'info',
      event: 'operation-too-expensive',
      traceId,
      operationName: operationName ?? null,
      ...refusal.extensions,
    })
  }
}

/** What follows from a document's text and the schema alone. */
interface Profile {
  /** of the operation that is meant; undefined where validation will refuse the document */
  readonly costOf: (operationName: string | undefined) => CompiledCost | undefined
}

type Source = GuardedSchema & { readonly listSize: number }

function toProfile(query: string, limits: OperationLimits, { apiSchema: schema, costs, listSize }: Source): Profile {
  scanText(query, limits)
  const document = parsed(query)
  if (!document || !requireMeasured(document, limits)) return { costOf: () => undefined }
  const operations = document.definitions.filter(
    (each): each is OperationDefinitionNode => each.kind === Kind.OPERATION_DEFINITION,
  )
  const fragments = document.definitions.filter(
    (each): each is FragmentDefinitionNode => each.kind === Kind.FRAGMENT_DEFINITION,
  )
  const byName = new Map(fragments.map((fragment) => [fragment.name.value, fragment]))
  const compiled = new Map<string | undefined, CompiledCost>()
  return {
    costOf: (name) => {
      const operation = name === undefined ? operations[0] : operations.find((each) => each.name?.value === name)
      if (!operation) return undefined
      const cost = compiled.get(name) ?? compileCost({ schema, costs, listSize }, operation, byName)
      compiled.set(name, cost)
      return cost
    },
  }
}

function parsed(query: string): DocumentNode | undefined {
  try {
    return parse(query, { noLocation: true })
  } catch (error) {
    if (error instanceof GraphQLError) return undefined
    throw error
  }
}

function refusalOf(
  { estimate, ambiguous }: CompiledCost,
  variables: Readonly<Record<string, unknown>>,
  { maxCost: max }: DemandLimits,
): GatewayError | undefined {
  const [field] = ambiguous
  if (field !== undefined) return new GatewayError('BAD_USER_INPUT', `以下参数须给出且只能给出一个：${field}`)
  const value = Math.min(estimate(variables), Number.MAX_SAFE_INTEGER)
  if (value <= max) return undefined
  return new GatewayError('OPERATION_TOO_EXPENSIVE', `查询的估算成本不得超过 ${max}，现为 ${value}`, { max, value })
}
