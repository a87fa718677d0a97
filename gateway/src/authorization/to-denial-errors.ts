import { type Caller, isAnonymous } from '@yiwang/shared/caller'
import { type GraphQLFormattedError, OperationTypeNode } from 'graphql'
import type { Variables } from '../operations/coerce-variables.ts'
import type { CompiledOperation } from '../operations/compile-operation.ts'
import { isIncluded } from '../operations/conditions.ts'
import type { Denial } from './filter-operation.ts'
import { describeRequirement } from './requirement.ts'

/** The denials that count for these variables, one per path. */
export function denialsInForce(denials: readonly Denial[], variables: Variables): readonly Denial[] {
  const byPath = new Map<string, Denial>()
  for (const denial of denials) {
    if (isIncluded(denial.conditions, variables)) byPath.set(denial.path.join('\n'), denial)
  }
  return [...byPath.values()]
}

/** What the client is told. */
export function toDenialErrors(
  denials: readonly Denial[],
  operation: CompiledOperation,
  caller: Caller,
): readonly GraphQLFormattedError[] {
  return denials.map(({ path, requirement }) => {
    const field = String(path.at(-1))
    const code = codeOf(path.length, operation, caller)
    const message = isAnonymous(caller)
      ? `请先登录：${field} 需要${describeRequirement(requirement)}`
      : `无权访问 ${field}：需要${describeRequirement(requirement)}`
    return { message, path, extensions: { code } }
  })
}

/**
 * The Router has one code. The contract distinguishes for write operations who is not logged in at all
 * (UNAUTHENTICATED) from who lacks a scope, so that a client can send the former to the login page.
 */
function codeOf(depth: number, { node }: CompiledOperation, caller: Caller): string {
  const unknownWriter = node.operation === OperationTypeNode.MUTATION && depth === 1 && isAnonymous(caller)
  return unknownWriter ? 'UNAUTHENTICATED' : 'UNAUTHORIZED_FIELD_OR_TYPE'
}
