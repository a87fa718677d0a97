import {
  federationMetadata,
  type FieldDefinition,
  type InterfaceType,
  type ObjectType,
  type Subgraphs,
} from '@apollo/federation-internals'

/**
 * Hides from the planner the fields a subgraph declares `@external` and cannot answer. To save a fetch, Apollo's planner
 * moves what a `@requires` needs into the fetch before when the type there has a field of the name, an `@external` one
 * too: with `need @requires(fields: "name")` at hand it asks `{ name need }` in one, and the subgraph computes `need`
 * from a name that nobody has sent. Call it when the query graph is built: that does need these fields.
 */
export function hideExternalFields(subgraphs: Subgraphs): void {
  for (const { schema } of subgraphs) {
    const metadata = federationMetadata(schema)
    const isHidden = (field: FieldDefinition<InterfaceType> | FieldDefinition<ObjectType>) =>
      metadata?.isFieldFullyExternal(field) === true
    for (const type of schema.objectTypes()) hide(type, isHidden)
    for (const type of schema.interfaceTypes()) hide(type, isHidden)
  }
}

interface WithFields<Field> {
  fields(): readonly Field[]
  field(name: string): Field | undefined
}

function hide<Field extends { readonly name: string }>(type: WithFields<Field>, isHidden: (field: Field) => boolean) {
  const hidden = new Set(type.fields().flatMap((field) => (isHidden(field) ? [field.name] : [])))
  if (hidden.size === 0) return
  const find = type.field.bind(type)
  type.field = (name) => (hidden.has(name) ? undefined : find(name))
}
