import { type GraphQLSchema, isObjectType } from 'graphql'

/** A field of a record as an answer holds it. */
export interface ReadField {
  /** Type.field */
  readonly coordinate: string
  /** type and id of the record, or of the nearest one above with the way down from it */
  readonly record: string
  readonly value: unknown
}

/**
 * All fields of an answer to an operation of wholeGraph. A record is known by its
 * type and id, so that answers of callers who see different lists can be compared.
 */
export function readRecords(schema: GraphQLSchema, data: unknown): ReadField[] {
  const fields: ReadField[] = []
  const visit = (value: unknown, above: string): void => {
    if (Array.isArray(value)) value.forEach((item, index) => visit(item, `${above}.${index}`))
    else if (typeof value === 'object' && value !== null) visitObject(value as Record<string, unknown>, above)
  }
  const visitObject = (object: Record<string, unknown>, above: string): void => {
    const type = schema.getType(String(object['__typename']))
    if (!isObjectType(type)) throw new Error(`${String(object['__typename'])} is no type of the graph`)
    const alias = `${type.name}_`
    const nameOf = (key: string) => (key.startsWith(alias) ? key.slice(alias.length) : key)
    const ids = Object.values(type.getFields()).filter((field) => String(field.type) === 'ID!')
    const id = Object.keys(object).find((key) => ids.some(({ name }) => name === nameOf(key)))
    const record = id === undefined ? above : `${type.name} ${String(object[id])}`
    for (const [key, value] of Object.entries(object)) {
      if (key === '__typename') continue
      const name = nameOf(key)
      fields.push({ coordinate: `${type.name}.${name}`, record, value })
      visit(value, `${record}.${name}`)
    }
  }
  for (const [name, value] of Object.entries(data ?? {})) {
    fields.push({ coordinate: `Query.${name}`, record: 'Query', value })
    visit(value, `Query.${name}`)
  }
  return fields
}
