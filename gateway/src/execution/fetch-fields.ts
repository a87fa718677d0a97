import { type DocumentNode, Kind, type SelectionSetNode } from 'graphql'

/**
 * The response names that a fetch fills at its place: root fields, or for an entity fetch the fields inside
 * `_entities`. When the whole fetch fails, these are what is missing.
 */
export function fetchFields(document: DocumentNode): readonly string[] {
  const names = new Set<string>()
  for (const definition of document.definitions) {
    if (definition.kind === Kind.OPERATION_DEFINITION) collect(definition.selectionSet, names)
  }
  names.delete('__typename')
  return [...names]
}

function collect({ selections }: SelectionSetNode, into: Set<string>): void {
  for (const selection of selections) {
    if (selection.kind === Kind.INLINE_FRAGMENT) collect(selection.selectionSet, into)
    else if (selection.kind === Kind.FIELD) {
      if (selection.name.value === '_entities' && selection.selectionSet) collect(selection.selectionSet, into)
      else into.add((selection.alias ?? selection.name).value)
    }
  }
}
