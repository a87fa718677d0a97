import { AppError } from '../errors/index.ts'
import { isBlank, type SheetRow } from './cell.ts'
import type { ImportDefinition } from './definition.ts'
import { bestHeader, type Binding, bindHeader, type HeaderMap, missingHeaders } from './match-headers.ts'
import { readCsv } from './read-csv.ts'
import { readXlsx } from './read-xlsx.ts'
import { type ScannedFile, unusable } from './scan-file.ts'

/** A sheet whose header is understood; nothing below the header has been read yet. */
export interface OpenSheet {
  readonly bindings: readonly Binding[]
  /** headers that no column of the import answers to */
  readonly ignored: readonly string[]
  /** number of columns that the header names */
  readonly width: number
  /** the rows below the header that are not blank */
  readonly rows: AsyncIterable<SheetRow>
  close(): Promise<void>
}

/** Titles and notes may stand above the header, but not more than this. */
const HEADER_WITHIN = 10
/** As many rows as a spreadsheet program shows. */
const MAX_ROWS = 1_048_576

export async function openSheet(
  file: ScannedFile,
  definition: ImportDefinition,
  options: { readonly headerMap: HeaderMap; readonly sheet?: string | undefined },
): Promise<OpenSheet> {
  const rows = file.format === 'csv' ? readCsv(file) : readXlsx(file, options.sheet)
  const close = async () => {
    await rows.return(undefined)
  }
  try {
    const top = await rowsUpToHeader(rows, definition, options.headerMap)
    const header = bestHeader(top, definition, options.headerMap)
    if (!header) throw unusable(file.path, '没有一行内容')
    return { ...bindHeader(header, definition, options.headerMap), rows: below(header, top, rows, file), close }
  } catch (error) {
    await close()
    throw error
  }
}

/** Reads only until a row answers to every required column. */
async function rowsUpToHeader(
  rows: AsyncGenerator<SheetRow>,
  definition: ImportDefinition,
  map: HeaderMap,
): Promise<readonly SheetRow[]> {
  const top: SheetRow[] = []
  while (top.length < HEADER_WITHIN) {
    const next = await rows.next()
    if (next.done) break
    if (isBlank(next.value.cells)) continue
    top.push(next.value)
    if (missingHeaders(next.value, definition, map).length === 0) break
  }
  return top
}

async function* below(
  header: SheetRow,
  top: readonly SheetRow[],
  rows: AsyncIterable<SheetRow>,
  { path }: ScannedFile,
): AsyncGenerator<SheetRow> {
  for (const row of top) if (row.line > header.line) yield row
  for await (const row of rows) {
    if (row.line > MAX_ROWS) throw new AppError('BAD_USER_INPUT', `文件 ${path} 超过 ${MAX_ROWS} 行，请拆分`)
    if (!isBlank(row.cells)) yield row
  }
}
