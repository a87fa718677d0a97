import { AppError } from '../errors/index.ts'
import { type SheetRow, showCell } from './cell.ts'
import { type ImportColumn, type ImportDefinition, normalHeader, titleOf } from './definition.ts'

/** Headers of the file that the clerk assigned by hand: 表头 → field. */
export type HeaderMap = Readonly<Record<string, string>>

/** Where a column of the import stands in the file. */
export interface Binding {
  readonly column: ImportColumn
  /** as the file has it */
  readonly header: string
  readonly index: number
}

export interface BoundHeader {
  readonly bindings: readonly Binding[]
  readonly ignored: readonly string[]
  readonly width: number
}

/** The row that answers to most columns; the first of several. */
export function bestHeader(
  rows: readonly SheetRow[],
  definition: ImportDefinition,
  map: HeaderMap,
): SheetRow | undefined {
  const known = (row: SheetRow) => textsOf(row).filter((header) => columnFor(header, definition, map)).length
  return rows.reduce<SheetRow | undefined>((best, row) => (best && known(best) >= known(row) ? best : row), undefined)
}

export function missingHeaders(row: SheetRow, definition: ImportDefinition, map: HeaderMap): readonly ImportColumn[] {
  const found = new Set(textsOf(row).map((header) => columnFor(header, definition, map)))
  return definition.columns.filter((column) => column.required !== false && !found.has(column))
}

/** Refuses what would have to be guessed: required columns that are missing, columns that stand there twice. */
export function bindHeader(row: SheetRow, definition: ImportDefinition, map: HeaderMap): BoundHeader {
  const headers = textsOf(row)
  checkMap(headers, definition, map)
  refuseMissing(row, definition, map)
  const bindings = headers.flatMap((header, index) => {
    const column = columnFor(header, definition, map)
    return column ? [{ column, header, index }] : []
  })
  refuseDoubles(headers, bindings)
  const bound = new Set(bindings.map(({ index }) => index))
  return {
    bindings,
    ignored: headers.filter((header, index) => header !== '' && !bound.has(index)),
    width: headers.length,
  }
}

function textsOf({ cells }: SheetRow): readonly string[] {
  return cells.map((cell) => showCell(cell).replaceAll(/\s+/g, ' '))
}

function columnFor(header: string, { columns }: ImportDefinition, map: HeaderMap): ImportColumn | undefined {
  const wanted = normalHeader(header)
  if (wanted === '') return undefined
  const assigned = Object.entries(map).find(([name]) => normalHeader(name) === wanted)
  if (assigned) return columns.find(({ field }) => field === assigned[1])
  return columns.find(({ headers }) => headers.some((name) => normalHeader(name) === wanted))
}

function checkMap(headers: readonly string[], { columns }: ImportDefinition, map: HeaderMap): void {
  const fields = columns.map(({ field }) => field)
  for (const [header, field] of Object.entries(map)) {
    if (!fields.includes(field)) throw refused(`--map 里没有字段“${field}”，可用：${fields.join('、')}`)
    if (!headers.some((name) => normalHeader(name) === normalHeader(header)))
      throw refused(`--map 指定的表头“${header}”不在文件里`)
  }
}

function refuseMissing(row: SheetRow, definition: ImportDefinition, map: HeaderMap): void {
  const missing = missingHeaders(row, definition, map)
  if (missing.length === 0) return
  const wanted = missing.map((column) => `${titleOf(column)}（${column.field}）`).join('、')
  const found = textsOf(row).filter((header) => header !== '')
  throw refused(
    `缺少必需的列：${wanted}。第 ${row.line} 行的表头为：${found.join('、')}。列名不同时可用 --map 表头=字段 指定`,
  )
}

function refuseDoubles(headers: readonly string[], bindings: readonly Binding[]): void {
  for (const { column, header, index } of bindings) {
    const other = bindings.find((binding) => binding.column === column && binding.index < index)
    if (other)
      throw refused(
        `第 ${other.index + 1} 列“${other.header}”与第 ${index + 1} 列“${header}”都是${titleOf(column)}，请只留一列`,
      )
  }
  const names = headers.map(normalHeader)
  const twice = names.findIndex((name, index) => name !== '' && names.indexOf(name) < index)
  if (twice >= 0) throw refused(`表头“${headers[twice] ?? ''}”出现两次，请只留一列`)
}

function refused(message: string): AppError {
  return new AppError('BAD_USER_INPUT', message)
}
