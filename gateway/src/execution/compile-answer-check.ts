import {
  type DocumentNode,
  type GraphQLCompositeType,
  type GraphQLOutputType,
  type GraphQLSchema,
  getNamedType,
  getNullableType,
  isCompositeType,
  isListType,
  Kind,
  type SelectionSetNode,
} from 'graphql'
import { invariant } from '@yiwang/shared/errors'
import { fieldType } from '../operations/field-type.ts'
import { isInherited, isObject, readOwn } from '../operations/own-properties.ts'
import { nameOf, operationOf } from './placed-fields.ts'

/** Whether the data a subgraph answered has the lists and objects that the fetch asked for. */
export type AnswerCheck = (data: unknown) => boolean

/**
 * Compiles the check of one fetch. Merging and projection take the form of the data for granted: one subgraph that
 * answers a string for an object would otherwise fail the whole answer instead of its own branch. Leaf values and
 * non-null are checked by the projection itself, which nulls only what is wrong.
 */
export function compileAnswerCheck(schema: GraphQLSchema, document: DocumentNode): AnswerCheck {
  const operation = operationOf(document)
  const type = schema.getRootType(operation.operation)
  invariant(type, 'a fetch asks a root type that its subgraph has')
  return checkObject(schema, [{ type, set: operation.selectionSet }])
}

interface Selected {
  readonly type: GraphQLCompositeType
  readonly set: SelectionSetNode
}

interface Child {
  readonly type: GraphQLOutputType
  readonly selections: readonly Selected[]
}

function checkObject(schema: GraphQLSchema, selections: readonly Selected[]): AnswerCheck {
  const fields = new Map<string, Child>()
  for (const selection of selections) collect(schema, selection, fields)
  const checks = [...fields].flatMap(([name, child]) => {
    const check = checkValue(schema, child, child.type)
    return check === undefined ? [] : [{ name, inherited: isInherited(name), check }]
  })
  return (data) => {
    if (!isObject(data)) return false
    const typename = data['__typename']
    if (typename !== undefined && typeof typename !== 'string') return false
    for (const { name, inherited, check } of checks) {
      const value = inherited ? readOwn(data, name) : data[name]
      if (value !== null && value !== undefined && !check(value)) return false
    }
    return true
  }
}

function collect(schema: GraphQLSchema, { type, set }: Selected, into: Map<string, Child>): void {
  for (const selection of set.selections) {
    if (selection.kind === Kind.INLINE_FRAGMENT) {
      const condition = selection.typeCondition && schema.getType(selection.typeCondition.name.value)
      collect(schema, { type: isCompositeType(condition) ? condition : type, set: selection.selectionSet }, into)
    } else {
      invariant(selection.kind === Kind.FIELD, 'a fetch has no named fragments')
      const declared = fieldType(schema, type, selection.name.value)
      invariant(declared, 'a fetch asks for fields that its subgraph has')
      const name = nameOf(selection)
      const named = getNamedType(declared)
      const own = isCompositeType(named) && selection.selectionSet ? [{ type: named, set: selection.selectionSet }] : []
      // validation guarantees that selections with one response name have one shape (§5.3.2)
      into.set(name, { type: declared, selections: [...(into.get(name)?.selections ?? []), ...own] })
    }
  }
}

/** Undefined for a leaf, of which nothing is checked here. */
function checkValue(schema: GraphQLSchema, child: Child, type: GraphQLOutputType): AnswerCheck | undefined {
  const nullable = getNullableType(type)
  if (!isListType(nullable)) return child.selections.length === 0 ? undefined : checkObject(schema, child.selections)
  const check = checkValue(schema, child, nullable.ofType)
  if (check === undefined) return (value) => Array.isArray(value)
  return (value) => {
    if (!Array.isArray(value)) return false
    // elements are unknown, whatever Array.isArray says
    for (const element of value as readonly unknown[]) {
      if (element !== null && element !== undefined && !check(element)) return false
    }
    return true
  }
}
