import type { Caller } from '../caller/index.ts'
import { maskIdNumbers } from '../privacy/index.ts'
import { type Cell, emptyCell, type SheetRow, showCell } from './cell.ts'
import type { CellValue } from './cell-parsers.ts'
import { type ImportColumn, type ImportDefinition, titleOf } from './definition.ts'
import { type Fault, maskValue } from './fault.ts'
import type { Binding } from './match-headers.ts'
import type { OpenSheet } from './open-sheet.ts'

export type RowValues = Readonly<Record<string, CellValue>>

export interface GoodRow {
  readonly row: SheetRow
  readonly values: RowValues
}

/** A row that can be tried, or everything that is wrong with its cells. */
export type ParsedRow =
  { readonly row: SheetRow; readonly values: RowValues } | { readonly row: SheetRow; readonly faults: readonly Fault[] }

export function parseRow(
  row: SheetRow,
  sheet: Pick<OpenSheet, 'bindings' | 'width'>,
  { definition, caller }: { readonly definition: ImportDefinition; readonly caller: Caller },
): ParsedRow {
  const shifted = beyondHeader(row, sheet.width)
  if (shifted) return { row, faults: [shifted] }
  const values: Record<string, CellValue> = {}
  const faults: Fault[] = []
  for (const column of definition.columns) {
    const binding = sheet.bindings.find((one) => one.column === column)
    const parsed = parseCell(binding ? (row.cells[binding.index] ?? emptyCell) : emptyCell, column, caller)
    if ('expected' in parsed) faults.push(cellFault(row, column, binding, parsed.expected))
    else if (parsed.value !== undefined) values[column.field] = parsed.value
  }
  return faults.length > 0 ? { row, faults } : { row, values }
}

/** A cell that no header stands above: the row has slipped, and its other cells may be wrong too. */
function beyondHeader({ line, cells }: SheetRow, width: number): Fault | null {
  const index = cells.findIndex((cell, at) => at >= width && cell.kind !== 'empty')
  if (index < 0) return null
  const reason = `第 ${index + 1} 列没有表头，本行可能错位（表头共 ${width} 列）`
  return { line, column: '', value: '', code: 'BAD_USER_INPUT', rule: null, reason }
}

function parseCell(
  cell: Cell,
  column: ImportColumn,
  caller: Caller,
): { readonly value: CellValue | undefined } | { readonly expected: string } {
  if (cell.kind === 'broken') return { expected: cell.reason }
  if (cell.kind !== 'empty') return column.parse(cell)
  const value = column.otherwise?.(caller)
  const needed = column.required !== false || column.otherwise !== undefined
  return value === undefined && needed ? { expected: '不能为空' } : { value }
}

function cellFault(row: SheetRow, column: ImportColumn, binding: Binding | undefined, expected: string): Fault {
  const value = shownValue(row, column, binding)
  return {
    line: row.line,
    column: binding?.header ?? titleOf(column),
    value,
    code: 'BAD_USER_INPUT',
    rule: null,
    reason: value === '' ? expected : `${expected}，收到“${short(value)}”`,
  }
}

/** The cell of a column as the result shows it. */
export function shownValue(row: SheetRow, column: ImportColumn, binding: Binding | undefined): string {
  const value = binding ? showCell(row.cells[binding.index] ?? emptyCell) : ''
  return column.personal ? maskValue(value) : maskIdNumbers(value)
}

function short(value: string): string {
  return value.length > 40 ? `${value.slice(0, 40)}…` : value
}
