import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import { AppError } from '../errors/index.ts'

export type Encoding = 'utf-8' | 'gbk' | 'utf-16le'
export type FileFormat = 'csv' | 'xlsx'

/** What one pass over the bytes tells, before anything is read as a table. */
export interface ScannedFile {
  readonly path: string
  readonly format: FileFormat
  /** SHA-256: the same file is the same whatever it is called */
  readonly digest: string
  /** meaningless for xlsx */
  readonly encoding: Encoding
  /** an estimate of the rows; null where only reading tells */
  readonly lines: number | null
}

/** Beyond these a file is a mistake or an attack; a million rows of 500 bytes fit. */
const MAX_BYTES: Readonly<Record<FileFormat, number>> = { csv: 512 * 1024 ** 2, xlsx: 64 * 1024 ** 2 }
const NEW_LINE = 10

export async function scanFile(path: string, encoding?: Encoding): Promise<ScannedFile> {
  const size = await sizeOf(path)
  const format = formatOf(path, await firstBytes(path))
  const limit = MAX_BYTES[format]
  if (size > limit)
    throw unusable(path, `有 ${Math.ceil(size / 1024 ** 2)} MB，${format} 文件最大 ${limit / 1024 ** 2} MB，请拆分`)
  const found = await readThrough(path)
  return {
    path,
    format,
    digest: found.digest,
    encoding: encoding ?? found.encoding,
    lines: format === 'csv' ? found.lines : null,
  }
}

async function sizeOf(path: string): Promise<number> {
  const found = await stat(path).catch(() => null)
  if (!found?.isFile()) throw unusable(path, '不存在，或不是文件')
  if (found.size === 0) throw unusable(path, '是空的')
  return found.size
}

async function firstBytes(path: string): Promise<Buffer> {
  for await (const chunk of createReadStream(path, { end: 7 })) return chunk as Buffer
  return Buffer.alloc(0)
}

function formatOf(path: string, head: Buffer): FileFormat {
  if (head.subarray(0, 4).equals(Buffer.from('PK\x03\x04', 'latin1'))) return 'xlsx'
  if (head.subarray(0, 4).equals(Buffer.from('d0cf11e0', 'hex')))
    throw unusable(path, '是旧格式（.xls）或加密的工作簿，请另存为 .xlsx 或 .csv')
  if (path.toLowerCase().endsWith('.xlsx')) throw unusable(path, '不是 .xlsx 工作簿')
  if (!/\.(csv|tsv|txt)$/i.test(path)) throw unusable(path, '应为 .csv 或 .xlsx 文件')
  return 'csv'
}

async function readThrough(path: string): Promise<Pick<ScannedFile, 'digest' | 'encoding'> & { lines: number }> {
  const hash = createHash('sha256')
  const utf8 = createUtf8Check()
  let lines = 0
  let marked = false
  let first = true
  for await (const chunk of createReadStream(path, { highWaterMark: 1024 ** 2 })) {
    // a file stream without an encoding gives Buffers
    const bytes = chunk as Buffer
    if (first) marked = bytes[0] === 0xff && bytes[1] === 0xfe
    first = false
    hash.update(bytes)
    utf8.add(bytes)
    for (let at = bytes.indexOf(NEW_LINE); at >= 0; at = bytes.indexOf(NEW_LINE, at + 1)) lines += 1
  }
  return { digest: hash.digest('hex'), encoding: marked ? 'utf-16le' : utf8.valid() ? 'utf-8' : 'gbk', lines }
}

/** Chinese text in GBK is hardly ever valid UTF-8, so validity of the whole file decides. */
function createUtf8Check() {
  const decoder = new TextDecoder('utf-8', { fatal: true })
  let valid = true
  const decode = (bytes?: Buffer) => {
    if (!valid) return
    try {
      decoder.decode(bytes, { stream: bytes !== undefined })
    } catch {
      valid = false
    }
  }
  return {
    add: decode,
    valid: () => {
      decode()
      return valid
    },
  }
}

export function unusable(path: string, why: string): AppError {
  return new AppError('BAD_USER_INPUT', `文件 ${path} ${why}`)
}
