import { Kind, type SelectionSetNode, type TypeNode } from 'graphql'
import { GatewayError } from '../errors/gateway-error.ts'
import { argumentText, parseFieldSet } from './field-set.ts'
import type { RequiredNames } from './name-required-fields.ts'

interface FieldValue {
  readonly type: string
  /** as in a path of the planner: one `@` for each list */
  readonly lists: readonly string[]
}

/** What a field of a type leads to. */
export function valueOf({ types }: RequiredNames, type: string, field: string): FieldValue {
  const declared = types.get(type)?.fields?.find(({ name }) => name.value === field)
  return declared ? unwrap(declared.type) : { type: '', lists: [] }
}

function unwrap(type: TypeNode): FieldValue {
  if (type.kind === Kind.NAMED_TYPE) return { type: type.name.value, lists: [] }
  const { type: named, lists } = unwrap(type.type)
  return { type: named, lists: type.kind === Kind.LIST_TYPE ? ['@', ...lists] : lists }
}

/**
 * A key by which a subgraph finds the objects of a type.
 *
 * @throws GatewayError OPERATION_NOT_SUPPORTED when it has none
 */
export function keyIn({ types, graphs }: RequiredNames, subgraph: string, type: string): SelectionSetNode {
  const definition = types.get(type)
  for (const directive of definition?.kind === Kind.OBJECT_TYPE_DEFINITION ? (definition.directives ?? []) : []) {
    const graph = directive.name.value === 'join__type' ? argumentText(directive, 'graph') : undefined
    const key = argumentText(directive, 'key')
    const isResolvable = !directive.arguments?.some(
      ({ name, value }) => name.value === 'resolvable' && value.kind === Kind.BOOLEAN && !value.value,
    )
    if (graph !== undefined && graphs.get(graph) === subgraph && key !== undefined && isResolvable)
      return parseFieldSet(key)
  }
  throw new GatewayError('OPERATION_NOT_SUPPORTED', `子系统 ${subgraph} 没有可用于查找 ${type} 的键`)
}
