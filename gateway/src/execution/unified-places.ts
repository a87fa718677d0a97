import type { FieldNode, SelectionSetNode } from 'graphql'
import { EVERY_ELEMENT, type ResponsePath } from '../operations/response-path.ts'
import { fieldsOf, nameOf, type PlacedFields, placeOf, startsWith } from './placed-fields.ts'

/**
 * The places at which equal objects may become one: nothing tells them apart later. They hold what one fetch around them
 * brought, and else what entity fetches bring, which is equal for equal entities; a second fetch around them could bring
 * something else for each.
 */
export function unifiedPlaces(fetches: readonly PlacedFields[]): ReadonlySet<string> {
  // renamed fields are not found by their names, and arguments from around an object differ from place to place
  if (fetches.some(({ node }) => hasAny(node.outputRewrites) || hasAny(node.contextRewrites))) return new Set()
  const places = fetches.filter(({ node }) => node.requires).map(({ path }) => path)
  return new Set(places.filter((path) => fetches.filter((fetch) => brings(fetch, path)).length === 1).map(placeOf))
}

function hasAny(list: readonly unknown[] | undefined): boolean {
  return list !== undefined && list.length > 0
}

/** Whether a fetch for something around a place brings objects there. */
function brings({ fields, path: around }: PlacedFields, path: ResponsePath): boolean {
  if (around.length >= path.length || !startsWith(path, around)) return false
  const names = path.slice(around.length).filter((step) => step !== EVERY_ELEMENT)
  return (
    names.reduce<readonly FieldNode[]>((level, name) => level.flatMap((field) => within(field, name)), fields).length >
    0
  )
}

function within(field: FieldNode, name: string | number): readonly FieldNode[] {
  const inner: SelectionSetNode | undefined = nameOf(field) === name ? field.selectionSet : undefined
  return inner ? fieldsOf(inner) : []
}
