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

/** Whether the data a subgraph answered has the lists and objects that the fetch asked for. */
export type AnswerCheck = (data: unknown) => boolean

/**
 * Compiles the check of one fetch. Merging and projection take the form of the data for granted: one subgraph that
 * answers a string for an object would otherwise fail the whole answer instead of its own branch. Leaf values and
 * non-null are checked by the projection itself, which nulls only what is wrong.
 */
export function compileAnswerCheck(schema: GraphQLSchema, document: DocumentNode): AnswerCheck {
  const operation = document.definitions.find((definition) => definition.kind === Kind.OPERATION_DEFINITION)
  invariant(operation, 'a fetch has an operation')
  const type = schema.getRootType(operation.operation)
  invariant(type, 'a fetch asks a root type that its subgraph has')
  return checkObject(childrenOf(schema, type, operation.selectionSet))
}

interface Child {
  readonly type: GraphQLOutputType
  readonly selections: readonly { readonly type: GraphQLCompositeType; readonly set: SelectionSetNode }[]
}

function checkObject(children: ReadonlyMap<string, AnswerCheck>): AnswerCheck {
  return (data) => {
    if (typeof data !== 'object' || data === null || Array.isArray(data)) return false
    // an object that is no array has string keys
    const object = data as Readonly<Record<string, unknown>>
    if ('__typename' in object && typeof object['__typename'] !== 'string') return false
    for (const [name, check] of children) {
      // an alias may be `constructor` or `toString`, which every object inherits
      const value = Object.hasOwn(object, name) ? object[name] : undefined
      if (!isAbsent(value) && !check(value)) return false
    }
    return true
  }
}

function childrenOf(
  schema: GraphQLSchema,
  type: GraphQLCompositeType,
  set: SelectionSetNode,
): Map<string, AnswerCheck> {
  const fields = new Map<string, Child>()
  collect(schema, { type, set }, fields)
  return new Map([...fields].map(([name, child]) => [name, checkValue(schema, child, child.type)]))
}

function collect(schema: GraphQLSchema, { type, set }: Child['selections'][number], into: Map<string, Child>): void {
  for (const selection of set.selections) {
    if (selection.kind === Kind.INLINE_FRAGMENT) {
      const condition = selection.typeCondition && schema.getType(selection.typeCondition.name.value)
      collect(schema, { type: isCompositeType(condition) ? condition : type, set: selection.selectionSet }, into)
    } else if (selection.kind === Kind.FIELD) {
      const declared = fieldType(schema, type, selection.name.value)
      if (!declared) continue
      const name = (selection.alias ?? selection.name).value
      const named = getNamedType(declared)
      const own = isCompositeType(named) && selection.selectionSet ? [{ type: named, set: selection.selectionSet }] : []
      // validation guarantees that selections with one response name have one shape (§5.3.2)
      into.set(name, { type: declared, selections: [...(into.get(name)?.selections ?? []), ...own] })
    }
  }
}

function checkValue(schema: GraphQLSchema, child: Child, type: GraphQLOutputType): AnswerCheck {
  const nullable = getNullableType(type)
  if (isListType(nullable)) {
    const check = checkValue(schema, child, nullable.ofType)
    return (value) => Array.isArray(value) && value.every((element: unknown) => isAbsent(element) || check(element))
  }
  if (child.selections.length === 0) return () => true
  const fields = new Map<string, Child>()
  for (const selection of child.selections) collect(schema, selection, fields)
  return checkObject(new Map([...fields].map(([name, inner]) => [name, checkValue(schema, inner, inner.type)])))
}

function isAbsent(value: unknown): boolean {
  return value === null || value === undefined
}
