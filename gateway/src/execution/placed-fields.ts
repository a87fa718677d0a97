import type { FetchNode } from '@apollo/query-planner'
import { type FieldNode, Kind, parse, type SelectionSetNode } from 'graphql'
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
  const fields = parse(node.operation).definitions.flatMap((definition) =>
    definition.kind === Kind.OPERATION_DEFINITION ? fieldsOf(definition.selectionSet) : [],
  )
  return { node, path, fields }
}

export function fieldsOf({ selections }: SelectionSetNode): readonly FieldNode[] {
  return selections.flatMap((selection) => {
    if (selection.kind === Kind.INLINE_FRAGMENT) return fieldsOf(selection.selectionSet)
    if (selection.kind === Kind.FRAGMENT_SPREAD) return []
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
