import type { OperationLimits } from './operation-limits.ts'
import { requireWithin } from './require-within.ts'

/**
 * Checks variables as they came, without recursion, since their depth is the client's to choose.
 * @throws GatewayError OPERATION_LIMIT_EXCEEDED
 */
export function requireSmallVariables(variables: Readonly<Record<string, unknown>>, limits: OperationLimits): void {
  const waiting: [value: object, depth: number][] = [[variables, 0]]
  let values = 0
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const [value, depth] = next
    requireWithin(limits, 'variablesDepth', depth)
    const inner: readonly unknown[] = Array.isArray(value) ? value : Object.values(value)
    values += inner.length
    requireWithin(limits, 'variablesValues', values)
    for (const each of inner) if (typeof each === 'object' && each !== null) waiting.push([each, depth + 1])
  }
}
