import type { SheetRow } from './cell.ts'
import { type ImportDefinition, titleOf } from './definition.ts'
import type { Fault } from './fault.ts'
import type { ImportJob } from './import-file.ts'
import type { OpenSheet } from './open-sheet.ts'
import { type GoodRow, parseRow, type RowValues } from './parse-row.ts'
import type { Counts, Progress, ProgressFile } from './progress-file.ts'
import { refusalFault } from './refusal-fault.ts'
import type { ResultFile } from './result-file.ts'
import { hasKey, rowToken } from './row-token.ts'
import { type BatchRun, type Outcome, runBatch } from './run-batch.ts'
import type { ScannedFile } from './scan-file.ts'

/** What an import works with once its file is open. */
export interface ImportParts {
  readonly file: ScannedFile
  readonly sheet: OpenSheet
  readonly result: ResultFile
  readonly progress: ProgressFile
  readonly from: Progress | null
  readonly run: BatchRun
  readonly job: ImportJob
}

export interface ImportEnd {
  readonly counts: Counts
  readonly interrupted: boolean
}

/** A row on its way: an input to try, or faults that its cells already have. */
type Pending =
  { readonly row: SheetRow; readonly input: RowValues } | { readonly row: SheetRow; readonly faults: readonly Fault[] }

/** One commit for so many rows: fewer cost time, more keep others waiting. */
const BATCH = 100

/** Rows one after the other in batches; a batch is on record only when its transaction is committed. */
export async function importRows(parts: ImportParts): Promise<ImportEnd> {
  const { sheet, from, run, job } = parts
  const prepare = createPreparation(parts)
  const counts = { ...(from?.counts ?? { rows: 0, imported: 0, replayed: 0, refused: 0 }) }
  let batch: Pending[] = []
  for await (const row of sheet.rows) {
    const pending = prepare(row)
    if (row.line <= (from?.line ?? 0)) continue
    batch.push(pending)
    if (batch.length < BATCH && !run.signal?.aborted) continue
    await finish(batch, counts, parts)
    batch = []
    job.onProgress?.(counts.rows, parts.file.lines)
    if (run.signal?.aborted) return { counts, interrupted: true }
  }
  const done = await finish(batch, counts, parts)
  job.onProgress?.(counts.rows, counts.rows)
  return { counts, interrupted: done < batch.length }
}

/** Reads a row's cells and gives it its token. Remembers the tokens: about 100 bytes a row. */
function createPreparation({ sheet, job }: ImportParts): (row: SheetRow) => Pending {
  const { definition } = job
  const lines = new Map<string, number>()
  const keyOnly = definition.columns.filter((column) => column.keyOnly).map(({ field }) => field)
  return (row) => {
    const parsed = parseRow(row, sheet, job)
    if ('faults' in parsed) return parsed
    const clientToken = rowToken(definition, parsed.values)
    const earlier = lines.get(clientToken)
    if (earlier !== undefined) return { row, faults: [repeated(parsed, earlier, definition)] }
    lines.set(clientToken, row.line)
    const input = Object.entries(parsed.values).filter(([field]) => !keyOnly.includes(field))
    return { row, input: { ...Object.fromEntries(input), clientToken } }
  }
}

function repeated({ row, values }: GoodRow, earlier: number, definition: ImportDefinition): Fault {
  const { key, columns } = definition
  const { line } = row
  const named = columns.filter(({ field }) => key?.includes(field)).map(titleOf)
  const same = hasKey(definition, values) ? `${named.join('、')}与第 ${earlier} 行相同` : `与第 ${earlier} 行完全相同`
  return { line, column: '', value: '', code: 'CONFLICT', rule: null, reason: `${same}，一行只登记一次` }
}

/** Tries a batch and puts what came of it on record; gives the number of rows that were done. */
async function finish(batch: readonly Pending[], counts: Counts, parts: ImportParts): Promise<number> {
  const inputs = batch.flatMap((pending) => ('input' in pending ? [pending.input] : []))
  const outcomes = inputs.length === 0 ? [] : [...(await runBatch(inputs, parts.run))]
  const faults: Fault[] = []
  let done = 0
  for (const pending of batch) {
    const outcome = 'input' in pending ? outcomes.shift() : null
    // interrupted before this row
    if (outcome === undefined) break
    const found = 'faults' in pending ? pending.faults : faultsOf(outcome, pending.row, parts)
    count(counts, found, outcome)
    faults.push(...found)
    done += 1
  }
  await parts.result.append(faults)
  await remember(batch[done - 1], counts, parts)
  return done
}

function faultsOf(outcome: Outcome | null, row: SheetRow, { sheet, job }: ImportParts): readonly Fault[] {
  return outcome && 'refusal' in outcome ? [refusalFault(outcome.refusal, row, sheet.bindings, job.definition)] : []
}

function count(counts: Counts, faults: readonly Fault[], outcome: Outcome | null): void {
  counts.rows += 1
  if (faults.length > 0) counts.refused += 1
  else if (outcome && 'replayed' in outcome && outcome.replayed) counts.replayed += 1
  else counts.imported += 1
}

async function remember(last: Pending | undefined, counts: Counts, parts: ImportParts): Promise<void> {
  const { file, progress, result, run, job } = parts
  if (!last || run.dryRun) return
  await progress.write({
    kind: job.definition.kind,
    digest: file.digest,
    line: last.row.line,
    counts,
    resultBytes: result.size(),
  })
}
