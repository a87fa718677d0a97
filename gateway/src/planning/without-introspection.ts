import { type DocumentNode, type FieldNode, Kind, visit } from 'graphql'

const typename: FieldNode = { kind: Kind.FIELD, name: { kind: Kind.NAME, value: '__typename' } }

/**
 * What the planner needs to know of an operation. It takes `__schema` and `__type` out of the root itself, but throws on
 * those in a fragment with a condition. `__typename` in their place keeps selections from being empty; at the root it is
 * answered without a fetch.
 */
export function withoutIntrospection(document: DocumentNode): DocumentNode {
  return visit(document, {
    Field: ({ name }) => (name.value === '__schema' || name.value === '__type' ? typename : undefined),
  })
}
