import { type FileHandle, open } from 'node:fs/promises'
import type { Fault } from './fault.ts'

/** The list of what was refused, for a spreadsheet program. */
export interface ResultFile {
  readonly path: string
  append(faults: readonly Fault[]): Promise<void>
  /** length in bytes, where a resumed run goes on */
  size(): number
  close(): Promise<void>
}

/** Excel takes a CSV file as UTF-8 only when it begins with this. */
const MARK = '\uFEFF'
const HEADER = ['行号', '列', '收到的值', '代码', '规则', '原因']

/** Starts the file anew, or goes on at `from` bytes. */
export async function openResultFile(path: string, from: number | null): Promise<ResultFile> {
  const handle = await open(path, from === null ? 'w' : 'r+')
  if (from !== null) await cutTo(handle, from)
  let size = from ?? 0
  const write = async (text: string) => {
    const bytes = Buffer.from(text)
    await handle.write(bytes, 0, bytes.length, size)
    size += bytes.length
  }
  if (from === null) await write(MARK + lineOf(HEADER))
  return {
    path,
    append: async (faults) => {
      if (faults.length > 0) await write(faults.map((fault) => lineOf(cellsOf(fault))).join(''))
    },
    size: () => size,
    close: () => handle.close(),
  }
}

/** Lines of rows that were not committed go; a file that is shorter than it was is another one. */
async function cutTo(handle: FileHandle, length: number): Promise<void> {
  const { size } = await handle.stat()
  if (size >= length) return handle.truncate(length)
  await handle.close()
  throw new Error('与中断时不同')
}

function cellsOf({ line, column, value, code, rule, reason }: Fault): readonly string[] {
  return [line === null ? '' : String(line), column, value, code, rule ?? '', reason]
}

function lineOf(cells: readonly string[]): string {
  return `${cells.map((cell) => quoted(harmless(cell))).join(',')}\r\n`
}

/** A cell that begins like a formula would be run by the program that opens the list (CSV injection, CWE-1236). */
function harmless(cell: string): string {
  return /^[=+\-@＝＋－＠\t\r\n]/.test(cell) ? `'${cell}` : cell
}

function quoted(cell: string): string {
  return /[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell
}
