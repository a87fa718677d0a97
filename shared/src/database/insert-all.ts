import { snakeCase, type Table } from './define-table.ts'
import type { Transaction } from './open-database.ts'
import { join, raw, sql, type Sql } from './sql.ts'
import { wholeCity } from './whole-city.ts'

/** SQLite allows 32,766 parameters in a statement, MySQL 65,535. */
const MAX_PARAMETERS = 30_000

/** Multi-row inserts of rows that all have the table's properties. Yields to the event loop between statements. */
export async function insertAll<Row extends object>(
  transaction: Transaction,
  table: Table<Row>,
  rows: readonly Row[],
  progress?: (inserted: number) => void,
): Promise<void> {
  const { properties, columns } = shapeOf(table)
  const size = Math.max(1, Math.floor(MAX_PARAMETERS / properties.length / 10))
  for (let start = 0; start < rows.length; start += size) {
    const slice = rows.slice(start, start + size)
    const values = slice.map((row) => sql`(${join(properties.map((property) => row[property] as unknown as string))})`)
    const insert = sql`INSERT INTO ${raw(table.options.name)} (${columns}) VALUES ${join(values)}`
    await transaction.run(wholeCity('FOUND')`${insert}`)
    progress?.(slice.length)
    await new Promise((resolve) => setImmediate(resolve))
  }
}

interface Shape<Row> {
  readonly properties: readonly (keyof Row & string)[]
  readonly columns: Sql
}

const shapes = new WeakMap<object, unknown>()

/** Worked out once: an import inserts into the same few tables a hundred thousand times. */
function shapeOf<Row extends object>(table: Table<Row>): Shape<Row> {
  const known = shapes.get(table)
  // stored only under the table that it is the shape of
  if (known !== undefined) return known as Shape<Row>
  const properties = Object.keys(table.options.columns) as (keyof Row & string)[]
  const columns = join(
    properties.map((property) => raw(snakeCase(property))),
    ', ',
  )
  shapes.set(table, { properties, columns } satisfies Shape<Row>)
  return { properties, columns }
}
