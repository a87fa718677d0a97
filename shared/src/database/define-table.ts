import { EntitySchema, type EntitySchemaColumnOptions } from 'typeorm'
import { on, raw, type ScopedSql } from './sql.ts'

export interface TableDefinition<Row> {
  readonly primary: readonly (keyof Row & string)[]
  readonly columns: { readonly [Property in keyof Row]-?: EntitySchemaColumnOptions }
  readonly indices?: readonly (readonly (keyof Row & string)[])[]
  readonly unique?: readonly (readonly (keyof Row & string)[])[]
}

/** A table whose rows have exactly the properties of `Row`; columns are the same names in snake_case. */
export type Table<Row extends object> = EntitySchema<Row>

/** Its rows, or the records that they hang on, lie in regions: a statement on them names a scope. */
export interface Regional {
  readonly regional: true
}

/** A table without rows that are hidden from some callers. */
export interface Open {
  /** why a statement on this table needs no scope */
  readonly open: string
}

export type OpenTable<Row extends object> = Table<Row> & {
  /** the table's name in a statement, which needs no other ground to be run */
  readonly open: ScopedSql
  readonly openBecause: string
}

/** What a table said of itself when it was defined. */
export function isOpen(table: EntitySchema): table is OpenTable<object> {
  return 'openBecause' in table
}

/** Every table says whether its rows need a scope. */
export function defineTable<Row extends object>(name: string, definition: TableDefinition<Row> & Open): OpenTable<Row>
export function defineTable<Row extends object>(name: string, definition: TableDefinition<Row> & Regional): Table<Row>
export function defineTable<Row extends object>(
  name: string,
  definition: TableDefinition<Row> & (Open | Regional),
): Table<Row> {
  const table = schemaOf(name, definition)
  if (!('open' in definition)) return table
  return Object.assign(table, { open: on('TABLES', raw(name)), openBecause: definition.open })
}

function schemaOf<Row extends object>(name: string, definition: TableDefinition<Row>): Table<Row> {
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
