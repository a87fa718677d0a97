import type { CellValue as ExcelValue, Row } from 'exceljs'
import { type Cell, emptyCell, type SheetRow, textCell } from './cell.ts'
import { type ScannedFile, unusable } from './scan-file.ts'

/** As many columns as a sensible list has; a stray cell far to the right would make every row long. */
const MAX_COLUMNS = 200
const MAX_TRIES = 5

/** Rows of one sheet of a workbook: the named one, else the first. */
export async function* readXlsx(file: ScannedFile, sheet: string | undefined): AsyncGenerator<SheetRow> {
  const seen: string[] = []
  try {
    for await (const { name, rows } of sheetsOf(file.path)) {
      seen.push(name)
      if (sheet !== undefined && name !== sheet) continue
      yield* rowsOf(rows, file.path)
      return
    }
  } catch (error) {
    throw isBrokenArchive(error) ? unusable(file.path, '已损坏，无法读取') : error
  }
  throw unusable(file.path, sheet === undefined ? '没有工作表' : `没有工作表“${sheet}”，有：${seen.join('、')}`)
}

async function* sheetsOf(path: string): AsyncGenerator<{ readonly name: string; readonly rows: AsyncIterable<Row> }> {
  const { sheets, first } = await openSheets(path)
  try {
    for (let sheet = first; !sheet.done; sheet = await sheets.next()) {
      // the reader sets the sheet's name, its type declarations leave it out
      const { name } = sheet.value as unknown as { readonly name: string }
      yield { name, rows: sheet.value }
    }
  } finally {
    await sheets.return?.()
  }
}

type Sheets = AsyncIterator<AsyncIterable<Row>, unknown>

/**
 * Once in some thousand times the reader takes an archive to end after its first entry, and fails before the first row
 * because it has not read which sheets there are. Another reader then reads it whole.
 */
async function openSheets(path: string) {
  const { default: exceljs } = await import('exceljs')
  for (let tries = 1; ; tries += 1) {
    const workbook = new exceljs.stream.xlsx.WorkbookReader(path, {
      entries: 'ignore',
      sharedStrings: 'cache',
      styles: 'cache',
      hyperlinks: 'ignore',
      worksheets: 'emit',
    })
    const sheets: Sheets = workbook[Symbol.asyncIterator]()
    try {
      return { sheets, first: await sheets.next() }
    } catch (error) {
      // what the workbook says of its sheets; its type declarations leave it out
      const { model } = workbook as unknown as { readonly model?: object }
      if (model !== undefined || tries === MAX_TRIES) throw error
    }
  }
}

async function* rowsOf(rows: AsyncIterable<Row>, path: string): AsyncGenerator<SheetRow> {
  for await (const row of rows) {
    if (row.cellCount > MAX_COLUMNS) throw unusable(path, `第 ${row.number} 行超过 ${MAX_COLUMNS} 列`)
    const cells: Cell[] = []
    row.eachCell({ includeEmpty: false }, (cell, column) => {
      while (cells.length < column - 1) cells.push(emptyCell)
      cells[column - 1] = cellOf(cell.value, isDateFormat(cell.numFmt))
    })
    yield { line: row.number, cells }
  }
}

function cellOf(value: ExcelValue, dated: boolean): Cell {
  if (value === null || value === undefined) return emptyCell
  if (typeof value === 'string') return textOrFormula(value, dated)
  if (typeof value === 'number') return numberCell(value, dated)
  if (typeof value === 'boolean') return textCell(value ? 'TRUE' : 'FALSE')
  if (value instanceof Date) return { kind: 'date', wallTime: value }
  if ('richText' in value) return textCell(value.richText.map(({ text }) => text).join(''))
  if ('error' in value) return { kind: 'broken', text: value.error, reason: '单元格是错误值' }
  if ('formula' in value || 'sharedFormula' in value) return formulaCell(value.result, dated)
  return textCell('text' in value ? value.text : '')
}

function numberCell(number: number, dated: boolean): Cell {
  if (Number.isNaN(number)) return { kind: 'broken', text: '', reason: '公式没有算出结果' }
  return dated ? { kind: 'date', wallTime: toWallTime(number) } : { kind: 'number', number }
}

function formulaCell(result: unknown, dated: boolean): Cell {
  if (typeof result === 'number' || typeof result === 'string' || result instanceof Date) return cellOf(result, dated)
  return { kind: 'broken', text: '', reason: '公式没有算出结果，请在表格程序里打开并保存一次' }
}

/** The reader gives the cells of a formula that is written down once for many as JSON text. */
function textOrFormula(text: string, dated: boolean): Cell {
  if (!text.startsWith('{"formula":""')) return textCell(text)
  const { result } = JSON.parse(text) as { readonly result?: unknown }
  return formulaCell(result, dated)
}

/** Day 0 of a workbook is 1899-12-30. */
function toWallTime(days: number): Date {
  return new Date(Math.round((days - 25_569) * 86_400_000))
}

/** A number format that shows days or clocks, its texts, colours and conditions aside. */
function isDateFormat(format: string | undefined): boolean {
  return (
    format !== undefined && /[ymdhs]/i.test(format.replaceAll(/\[[^\]]*\]|"[^"]*"|\\./g, '').replace(/^General/i, ''))
  )
}

function isBrokenArchive(error: unknown): boolean {
  const message = error instanceof Error ? error.message : ''
  return /FILE_ENDED|invalid signature|unexpected end|Unexpected|corrupt|^\d+:\d+:/i.test(message)
}
