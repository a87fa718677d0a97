import { createHash } from 'node:crypto'
import type { CellValue } from './cell-parsers.ts'
import type { ImportDefinition } from './definition.ts'
import type { RowValues } from './parse-row.ts'

/**
 * The clientToken of a row: the same row has the same token in every file and every run, so that the mutation replays
 * it. A key names a row whatever else it says; without one, the row is what it says.
 */
export function rowToken({ kind, key = [] }: ImportDefinition, values: RowValues): string {
  const named = key.map((field) => values[field])
  const content = Object.entries(values).sort(([a], [b]) => (a < b ? -1 : 1))
  return tokenOf(kind, key.length > 0 && named.every((value) => value !== undefined) ? named : content)
}

/** The clientToken of a file that is one input: the same rows in the same order are the same list. */
export function wholeToken({ kind }: ImportDefinition, rows: readonly RowValues[]): string {
  return tokenOf(
    kind,
    rows.map((values) => Object.entries(values).sort(([a], [b]) => (a < b ? -1 : 1))),
  )
}

function tokenOf(kind: string, content: unknown): string {
  const text = JSON.stringify(content, (_, value: CellValue) => (typeof value === 'bigint' ? `${value}n` : value))
  return `${kind}-${createHash('sha256').update(text).digest('base64url').slice(0, 32)}`
}
