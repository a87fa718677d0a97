import type { CodeOf } from '../errors/index.ts'

/** Codes of the contract's OperationError that a mutation itself may give. */
export type RefusalCode = Extract<
  CodeOf<'subgraph'>,
  'FORBIDDEN' | 'OUT_OF_REGION' | 'INVALID_TRANSITION' | 'RULE_VIOLATION' | 'CONFLICT' | 'BAD_USER_INPUT' | 'NOT_FOUND'
>

/** A refused change as the caller reads it in `payload.errors`. */
export interface Refusal {
  readonly code: RefusalCode
  /** Chinese, for the clerk: what happened, what was expected, which value */
  readonly message: string
  readonly path: readonly string[]
  readonly rule: string | null
  readonly from: string | null
  readonly to: string | null
}

function refusal(code: RefusalCode, message: string, details: Partial<Refusal> = {}): Refusal {
  return { code, message, path: [], rule: null, from: null, to: null, ...details }
}

/** The input value at `path` (below `input`) cannot be used. */
export const badInput = (message: string, ...path: readonly string[]): Refusal =>
  refusal('BAD_USER_INPUT', message, { path: ['input', ...path] })

/** A record that does not exist or lies outside the caller's region: the two look the same. */
export const notFound = (what: string, ...path: readonly string[]): Refusal =>
  refusal('NOT_FOUND', `${what}不存在，或不在本人辖区`, { path: ['input', ...path] })

/** A public code (region, grid) of the input lies outside the caller's region. */
export const outOfRegion = (message: string, ...path: readonly string[]): Refusal =>
  refusal('OUT_OF_REGION', message, { path: ['input', ...path] })

/** Scope is there, but role, department or person is not the right one. */
export const forbidden = (message: string): Refusal => refusal('FORBIDDEN', message)

export const conflict = (message: string, ...path: readonly string[]): Refusal =>
  refusal('CONFLICT', message, { path: path.length === 0 ? [] : ['input', ...path] })

export const invalidTransition = (message: string, from: string, to: string | null): Refusal =>
  refusal('INVALID_TRANSITION', message, { from, to })

/** A business rule of the contract, by its number. */
export const violates = (rule: string, message: string): Refusal => refusal('RULE_VIOLATION', message, { rule })

export function isRefusal(value: unknown): value is Refusal {
  return (
    typeof value === 'object' &&
    value !== null &&
    'code' in value &&
    'rule' in value &&
    'message' in value &&
    'to' in value
  )
}
