import { snakeCase, type Table } from './define-table.ts'
import type { Transaction } from './open-database.ts'
import { insertOf } from './sql.ts'

/** SQLite allows 32,766 parameters in a statement, MySQL 65,535. */
const MAX_PARAMETERS = 30_000

/** So many rows are inserted, by however many calls, before others get their turn. */
const ROWS_PER_TURN = 100
let insertedThisTurn = 0

/** Multi-row inserts of rows that all have the table's properties. Yields to the event loop now and then. */
export async function insertAll<Row extends object>(
  transaction: Transaction,
  table: Table<Row>,
  rows: readonly Row[],
  progress?: (inserted: number) => void,
): Promise<void> {
  const { properties, head } = shapeOf(table)
  const size = Math.max(1, Math.floor(MAX_PARAMETERS / properties.length / 10))
  for (let start = 0; start < rows.length; start += size) {
    const slice = rows.slice(start, start + size)
    await transaction.run(insertOf(head, slice, properties))
    progress?.(slice.length)
    insertedThisTurn += slice.length
    if (insertedThisTurn < ROWS_PER_TURN) continue
    insertedThisTurn = 0
    await new Promise((resolve) => setImmediate(resolve))
  }
}

interface Shape<Row> {
  readonly properties: readonly (keyof Row & string)[]
  /** INSERT INTO … VALUES */
  readonly head: string
}

const shapes = new WeakMap<object, unknown>()

/** Worked out once: an import inserts into the same few tables a hundred thousand times. */
function shapeOf<Row extends object>(table: Table<Row>): Shape<Row> {
  const known = shapes.get(table)
  // stored only under the table that it is the shape of
  if (known !== undefined) return known as Shape<Row>
  const properties = Object.keys(table.options.columns) as (keyof Row & string)[]
  const shape = {
    properties,
    head: `INSERT INTO ${table.options.name} (${properties.map(snakeCase).join(', ')}) VALUES `,
  }
  shapes.set(table, shape)
  return shape
}
