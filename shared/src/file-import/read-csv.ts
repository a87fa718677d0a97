import { createReadStream } from 'node:fs'
import { pipeline } from 'node:stream'
import { type SheetRow, textCell } from './cell.ts'
import { errorCode } from './error-code.ts'
import { type Encoding, type ScannedFile, unusable } from './scan-file.ts'

/** gb18030 contains gbk */
const decoders: Readonly<Record<Encoding, string>> = { 'utf-8': 'utf-8', gbk: 'gb18030', 'utf-16le': 'utf-16le' }
const MAX_RECORD = 1_000_000

/** Rows of a CSV file of any size, one after the other. */
export async function* readCsv(file: ScannedFile): AsyncGenerator<SheetRow> {
  // loaded only where a file is imported: servers list their imports too
  const { parse } = await import('csv-parse')
  const parser = parse({
    delimiter: await delimiterOf(file),
    relax_column_count: true,
    relax_quotes: true,
    max_record_size: MAX_RECORD,
  })
  // errors of every stage reach the parser, where the loop below meets them
  pipeline(
    createReadStream(file.path),
    (bytes: AsyncIterable<Buffer>) => decode(bytes, file),
    parser,
    () => undefined,
  )
  let line = 0
  try {
    for await (const record of parser) {
      line += 1
      // csv-parse gives records as arrays of text
      yield { line, cells: (record as string[]).map(textCell) }
    }
  } catch (error) {
    throw explain(error, file, line)
  }
}

async function* decode(bytes: AsyncIterable<Buffer>, { path, encoding }: ScannedFile): AsyncGenerator<string> {
  const decoder = new TextDecoder(decoders[encoding], { fatal: true })
  try {
    for await (const chunk of bytes) yield decoder.decode(chunk, { stream: true })
    yield decoder.decode()
  } catch (error) {
    if (errorCode(error) !== 'ERR_ENCODING_INVALID_ENCODED_DATA') throw error
    throw unusable(path, `不是 ${encoding} 编码，请用 --encoding 指明`)
  }
}

/** The separator that the first line has most of, quoted parts aside. */
async function delimiterOf(file: ScannedFile): Promise<string> {
  const head = createReadStream(file.path, { end: 64 * 1024 - 1 })
  let text = ''
  const decoder = new TextDecoder(decoders[file.encoding])
  for await (const chunk of head) text += decoder.decode(chunk as Buffer, { stream: true })
  const [line = ''] = text.replaceAll(/"[^"]*"/g, '').split(/\r?\n/, 1)
  const counts = [',', ';', '\t'].map((delimiter) => ({ delimiter, count: line.split(delimiter).length }))
  return counts.sort((a, b) => b.count - a.count)[0]?.delimiter ?? ','
}

function explain(error: unknown, { path }: ScannedFile, line: number): unknown {
  const code = errorCode(error)
  if (!code.startsWith('CSV_')) return error
  return unusable(path, `第 ${line + 1} 行起无法读取：引号没有成对，或一行过长（${code}）`)
}
