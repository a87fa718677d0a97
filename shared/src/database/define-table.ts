import { EntitySchema, type EntitySchemaColumnOptions } from 'typeorm'

export interface TableDefinition<Row> {
  readonly primary: readonly (keyof Row & string)[]
  readonly columns: { readonly [Property in keyof Row]-?: EntitySchemaColumnOptions }
  readonly indices?: readonly (readonly (keyof Row & string)[])[]
  readonly unique?: readonly (readonly (keyof Row & string)[])[]
}

/** A table whose rows have exactly the properties of `Row`; columns are the same names in snake_case. */
export type Table<Row extends object> = EntitySchema<Row>

export function defineTable<Row extends object>(name: string, definition: TableDefinition<Row>): Table<Row> {
  const columns = Object.entries<EntitySchemaColumnOptions>(definition.columns).map(([property, column]) => [
    property,
    { name: snakeCase(property), ...column, ...(isIn(definition.primary, property) ? { primary: true } : {}) },
  ])
  return new EntitySchema<Row>({
    name,
    tableName: name,
    // the definition has every property of Row; fromEntries forgets the keys
    columns: Object.fromEntries(columns) as Partial<Record<keyof Row, EntitySchemaColumnOptions>>,
    indices: (definition.indices ?? []).map((properties) => ({
      name: indexName(name, properties),
      columns: [...properties],
    })),
    uniques: (definition.unique ?? []).map((properties) => ({
      name: `${indexName(name, properties)}_unique`,
      columns: [...properties],
    })),
  })
}

/** MySQL allows 64 characters. */
function indexName(table: string, properties: readonly string[]): string {
  const full = `${table}_${properties.map(snakeCase).join('_')}`
  return full.length <= 55 ? full : `${full.slice(0, 46)}_${checksum(full)}`
}

function checksum(name: string): string {
  let sum = 0
  for (const character of name) sum = (sum * 31 + character.charCodeAt(0)) % 0xffffffff
  return sum.toString(16).padStart(8, '0')
}

export function snakeCase(property: string): string {
  return property.replaceAll(/([a-z0-9])([A-Z])/g, '$1_$2').toLowerCase()
}

function isIn(list: readonly string[], item: string): boolean {
  return list.includes(item)
}
