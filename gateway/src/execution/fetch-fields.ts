import type { DocumentNode } from 'graphql'
import { fieldsOf, nameOf, operationOf } from './placed-fields.ts'

/**
 * The response names that a fetch fills at its place: root fields, or for an entity fetch the fields inside
 * `_entities`. When the whole fetch fails, these are what is missing.
 */
export function fetchFields(document: DocumentNode): readonly string[] {
  const names = new Set(fieldsOf(operationOf(document).selectionSet).map(nameOf))
  names.delete('__typename')
  return [...names]
}
