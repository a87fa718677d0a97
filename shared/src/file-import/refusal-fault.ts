import type { Refusal } from '../mutation/index.ts'
import { maskIdNumbers } from '../privacy/index.ts'
import { type SheetRow, showCell, emptyCell } from './cell.ts'
import { type ImportDefinition, titleOf } from './definition.ts'
import { type Fault, maskValue } from './fault.ts'
import type { Binding } from './match-headers.ts'
import { shownValue } from './parse-row.ts'

/** The mutation's refusal as a line of the result: its path names the field, the field names the cell. */
export function refusalFault(
  refusal: Pick<Refusal, 'code' | 'message' | 'path' | 'rule'>,
  row: SheetRow,
  bindings: readonly Binding[],
  definition: ImportDefinition,
): Fault {
  const column = definition.columns.find(({ field }) => field === refusal.path.at(-1))
  const binding = bindings.find((one) => one.column === column)
  return {
    line: row.line,
    column: column ? (binding?.header ?? titleOf(column)) : '',
    value: column ? shownValue(row, column, binding) : '',
    code: refusal.code,
    rule: refusal.rule,
    reason: tokenTaken(refusal)
      ? '这一行曾经导入，但内容与当时不同；要更正请修改已登记的记录'
      : withoutPersonal(refusal.message, row, bindings),
  }
}

/** The row's key was imported before with other cells: the clerk knows nothing of tokens. */
function tokenTaken({ code, path }: Pick<Refusal, 'code' | 'path'>): boolean {
  return code === 'CONFLICT' && path.at(-1) === 'clientToken'
}

/** A message may repeat what it refuses; personal values are masked there too. */
function withoutPersonal(message: string, row: SheetRow, bindings: readonly Binding[]): string {
  const personal = bindings
    .filter(({ column }) => column.personal)
    .map(({ index }) => showCell(row.cells[index] ?? emptyCell))
    .filter((value) => value.length > 3)
  return maskIdNumbers(personal.reduce((text, value) => text.replaceAll(value, maskValue(value)), message))
}
