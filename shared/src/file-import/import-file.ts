import { dirname, resolve } from 'node:path'
import { mkdir } from 'node:fs/promises'
import type { Caller } from '../caller/index.ts'
import type { Database } from '../database/index.ts'
import { AppError } from '../errors/index.ts'
import type { ImportDefinition } from './definition.ts'
import { importRows } from './import-rows.ts'
import { importWhole } from './import-whole.ts'
import type { HeaderMap } from './match-headers.ts'
import { openSheet } from './open-sheet.ts'
import { type Counts, type Progress, progressFile } from './progress-file.ts'
import { openResultFile, type ResultFile } from './result-file.ts'
import type { BatchRun } from './run-batch.ts'
import { type Encoding, scanFile, type ScannedFile } from './scan-file.ts'

/** What is to be imported into where, and how. */
export interface ImportJob {
  readonly path: string
  readonly definition: ImportDefinition
  readonly database: Database
  /** see `importCaller` */
  readonly caller: Caller
  /** headers that the definition does not know: 表头 → field */
  readonly headerMap?: HeaderMap
  /** found out by the bytes when left out */
  readonly encoding?: Encoding | undefined
  /** of a workbook; the first when left out */
  readonly sheet?: string | undefined
  /** CSV of the refused rows; the progress of an interrupted run stands beside it */
  readonly resultPath: string
  /** runs everything and rolls it back */
  readonly dryRun?: boolean
  /** goes on where an interrupted run of the same file stopped */
  readonly resume?: boolean
  /** stops after the running row */
  readonly signal?: AbortSignal | undefined
  /** epoch milliseconds */
  readonly clock?: () => number
  /** `total` is an estimate, null where only reading tells */
  readonly onProgress?: (done: number, total: number | null) => void
  /** a plain sentence that does not stop the import */
  readonly warn?: (sentence: string) => void
}

/** `rows` = imported + replayed + refused. A replayed row had been imported before and changed nothing. */
export interface ImportSummary extends Counts {
  readonly kind: string
  readonly dryRun: boolean
  /** not all rows were read; `resume` goes on */
  readonly interrupted: boolean
}

/**
 * Imports a spreadsheet: every row becomes the input of the kind's mutation and meets the same rules as over GraphQL. A
 * row is imported whole or not at all, and once: its clientToken follows from the row, so that a second run of the file
 * changes nothing. Throws AppError BAD_USER_INPUT when the file as a whole cannot be used; no row has been tried then.
 */
export async function importFile(job: ImportJob): Promise<ImportSummary> {
  const { definition, dryRun = false } = job
  if (resolve(job.resultPath) === resolve(job.path))
    throw new AppError('BAD_USER_INPUT', `结果文件不能是导入的文件本身：${job.path}`)
  const file = await scanFile(job.path, job.encoding)
  const progress = progressFile(`${job.resultPath}.progress.json`)
  const from = job.resume ? whereToGoOn(file, definition, await progress.read()) : null
  const sheet = await openSheet(file, definition, { headerMap: job.headerMap ?? {}, sheet: job.sheet })
  if (sheet.ignored.length > 0) job.warn?.(`未导入的列（表头不认识）：${sheet.ignored.join('、')}`)
  const result = await openResult(job.resultPath, from)
  if (!from && !dryRun) await progress.remove()
  try {
    const parts = { file, sheet, result, progress, from, run: batchRun(job, file), job }
    const { counts, interrupted } = definition.whole ? await importWhole(parts) : await importRows(parts)
    if (!interrupted && !dryRun) await progress.remove()
    return { kind: definition.kind, dryRun, ...counts, interrupted }
  } finally {
    await sheet.close()
    await result.close()
  }
}

function whereToGoOn({ path, digest }: ScannedFile, { kind }: ImportDefinition, progress: Progress | null) {
  if (!progress) return null
  if (progress.digest === digest && progress.kind === kind) return progress
  throw new AppError(
    'BAD_USER_INPUT',
    `文件 ${path} 与上次中断的导入不同，不能接着导入；请去掉 --resume 从头来（已导入的行不会重复）`,
  )
}

async function openResult(path: string, from: Progress | null): Promise<ResultFile> {
  await mkdir(dirname(path), { recursive: true })
  return openResultFile(path, from?.resultBytes ?? null).catch((error: unknown) => {
    throw new AppError('BAD_USER_INPUT', `结果文件 ${path} 不能写入：${String(error)}`)
  })
}

function batchRun(
  { definition, database, caller, dryRun = false, clock = Date.now, signal }: ImportJob,
  file: ScannedFile,
) {
  return {
    mutation: definition.mutation,
    database,
    caller,
    tokenOwner: 'import',
    traceId: `import-${file.digest.slice(0, 16)}`,
    dryRun,
    clock,
    signal,
  } satisfies BatchRun
}
