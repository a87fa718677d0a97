import type { AdmitStatement } from './admit-statement.ts'
import type { QueryRunnerLike } from './connections.ts'
import type { ScopedSql } from './sql.ts'

/** Runs a query and gives its rows with camelCase properties (raised_at → raisedAt). */
export function rowReader(runner: QueryRunnerLike, admit: AdmitStatement) {
  return async <Row extends object>(query: ScopedSql): Promise<Row[]> => {
    const rows = (await runner.query(admit(query), query.values)) as Record<string, unknown>[]
    const [sample] = rows
    if (sample === undefined) return []
    const columns = Object.keys(sample)
    const properties = columns.map(camelCase)
    return rows.map((row) => rename(row, columns, properties)) as Row[]
  }
}

function rename(row: Record<string, unknown>, columns: readonly string[], properties: readonly string[]): object {
  const renamed: Record<string, unknown> = {}
  columns.forEach((column, index) => {
    renamed[properties[index] ?? column] = row[column]
  })
  return renamed
}

const known = new Map<string, string>()

/** The property that a column becomes: raised_at → raisedAt. */
export function camelCase(column: string): string {
  const cached = known.get(column)
  if (cached !== undefined) return cached
  const property = column.replaceAll(/_([a-z0-9])/g, (_, letter: string) => letter.toUpperCase())
  known.set(column, property)
  return property
}
