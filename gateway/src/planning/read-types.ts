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

export function interfacesOf({ types }: RequiredNames, type: string): readonly string[] {
  return (types.get(type)?.interfaces ?? []).map(({ name }) => name.value)
}

/** Whether every object of the first type is of the second. */
export function isWithin(type: string, wider: string, names: RequiredNames): boolean {
  return type === wider || interfacesOf(names, type).includes(wider)
}

/** A key that a subgraph declares for a type. */
interface DeclaredKey {
  readonly fields: SelectionSetNode
  /** whether the subgraph finds objects by it */
  readonly isResolvable: boolean
}

export function keysOf({ types, graphs }: RequiredNames, subgraph: string, type: string): readonly DeclaredKey[] {
  return (types.get(type)?.directives ?? []).flatMap((directive) => {
    const graph = directive.name.value === 'join__type' ? argumentText(directive, 'graph') : undefined
    const key = argumentText(directive, 'key')
    if (graph === undefined || graphs.get(graph) !== subgraph || key === undefined) return []
    const isResolvable = !directive.arguments?.some(
      ({ name, value }) => name.value === 'resolvable' && value.kind === Kind.BOOLEAN && !value.value,
    )
    return [{ fields: parseFieldSet(key), isResolvable }]
  })
}

/**
 * A key by which a subgraph finds the objects of a type.
 *
 * @throws GatewayError OPERATION_NOT_SUPPORTED when it has none
 */
export function keyIn(names: RequiredNames, subgraph: string, type: string): SelectionSetNode {
  const isObject = names.types.get(type)?.kind === Kind.OBJECT_TYPE_DEFINITION
  const key = isObject ? keysOf(names, subgraph, type).find(({ isResolvable }) => isResolvable) : undefined
  if (key) return key.fields
  throw new GatewayError('OPERATION_NOT_SUPPORTED', `子系统 ${subgraph} 没有可用于查找 ${type} 的键`)
}
