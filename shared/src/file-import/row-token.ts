import { createHash } from 'node:crypto'
import type { CellValue } from './cell-parsers.ts'
import type { ImportDefinition } from './definition.ts'
import type { RowValues } from './parse-row.ts'

/**
 * The clientToken of a row: the same row has the same token in every file and every run, so that the mutation replays
 * it. A key names a row whatever else it says; without one, the row is what it says.
 */
export function rowToken(definition: ImportDefinition, values: RowValues): string {
  const { kind, key = [] } = definition
  if (hasKey(definition, values))
    return tokenOf(
      kind,
      key.map((field) => values[field]),
    )
  return tokenOf(
    kind,
    Object.entries(values).sort(([a], [b]) => (a < b ? -1 : 1)),
  )
}

/** True when the row says all that its kind is named by. */
export function hasKey({ key = [] }: ImportDefinition, values: RowValues): boolean {
  return key.length > 0 && key.every((field) => values[field] !== undefined)
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
