import type { FetchNode } from '@apollo/query-planner'
import {
  type DocumentNode,
  type FieldNode,
  Kind,
  type OperationDefinitionNode,
  parse,
  type SelectionSetNode,
} from 'graphql'
import { invariant } from '@yiwang/shared/errors'
import type { ResponsePath } from '../operations/response-path.ts'

/** A fetch of a plan and where its data belongs. */
export interface PlacedFetch {
  readonly node: FetchNode
  readonly path: ResponsePath
}

/** The same with the fields that it fills there: root fields, or those inside `_entities`. */
export interface PlacedFields extends PlacedFetch {
  readonly fields: readonly FieldNode[]
}

export function withFields({ node, path }: PlacedFetch): PlacedFields {
  return { node, path, fields: fieldsOf(operationOf(parse(node.operation, { noLocation: true })).selectionSet) }
}

/** All that the document of a fetch holds; the planner is told to write no named fragments. */
export function operationOf({ definitions: [operation] }: DocumentNode): OperationDefinitionNode {
  invariant(operation?.kind === Kind.OPERATION_DEFINITION, 'a fetch is one operation')
  return operation
}

/** The fields of an object that a fetch selects, be it in fragments; of entities instead of `_entities`. */
export function fieldsOf({ selections }: SelectionSetNode): readonly FieldNode[] {
  return selections.flatMap((selection) => {
    if (selection.kind === Kind.INLINE_FRAGMENT) return fieldsOf(selection.selectionSet)
    invariant(selection.kind === Kind.FIELD, 'a fetch has no named fragments')
    const { name, selectionSet } = selection
    return name.value === '_entities' && selectionSet ? fieldsOf(selectionSet) : [selection]
  })
}

export function nameOf({ alias, name }: FieldNode): string {
  return (alias ?? name).value
}

export function placeOf(path: ResponsePath): string {
  return path.join('.')
}

export function startsWith(path: ResponsePath, start: ResponsePath): boolean {
  return start.every((step, index) => step === path[index])
}
