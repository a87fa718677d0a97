import { AppError, invariant } from '../errors/index.ts'
import { type ImportDefinition, titleOf } from './definition.ts'
import type { Fault } from './fault.ts'
import type { ImportEnd, ImportParts } from './import-rows.ts'
import { type GoodRow, parseRow, shownValue } from './parse-row.ts'
import { refusalFault } from './refusal-fault.ts'
import { wholeToken } from './row-token.ts'
import { type Outcome, runBatch } from './run-batch.ts'
import { unusable } from './scan-file.ts'

/** The list is one input and stands in memory; a batch of a department has hundreds of rows. */
const MAX_ROWS = 20_000

/** The whole file as one input: all rows are imported together, or none. */
export async function importWhole(parts: ImportParts): Promise<ImportEnd> {
  const { good, faults, rows } = await readAll(parts)
  if (rows === 0) throw unusable(parts.file.path, '表头下没有一行内容')
  if (faults.length > 0) return end(parts, rows, { faults })
  const [outcome] = await runBatch([wholeInput(good, parts.job.definition)], parts.run)
  parts.job.onProgress?.(rows, rows)
  if (!outcome) return { counts: { rows: 0, imported: 0, replayed: 0, refused: 0 }, interrupted: true }
  return end(parts, rows, 'refusal' in outcome ? { faults: [faultOf(outcome, good, parts)] } : outcome)
}

async function readAll(parts: ImportParts) {
  const { sheet, job } = parts
  const good: GoodRow[] = []
  const faults: Fault[] = []
  let rows = 0
  for await (const row of sheet.rows) {
    if ((rows += 1) > MAX_ROWS)
      throw new AppError('BAD_USER_INPUT', `${job.definition.title}一个文件最多 ${MAX_ROWS} 行，请拆分`)
    const parsed = parseRow(row, sheet, job)
    const found = 'faults' in parsed ? parsed.faults : differences(parsed, good[0], parts)
    faults.push(...found)
    if ('values' in parsed) good.push(parsed)
  }
  return { good, faults, rows }
}

/** Fields of the whole file say the same in every row. */
function differences({ row, values }: GoodRow, first: GoodRow | undefined, { sheet, job }: ImportParts): Fault[] {
  const { columns, whole } = job.definition
  if (!first) return []
  const shared = columns.filter(({ field }) => whole?.shared.includes(field))
  return shared
    .filter(({ field }) => values[field] !== first.values[field])
    .map((column) => ({
      line: row.line,
      column: titleOf(column),
      value: shownValue(
        row,
        column,
        sheet.bindings.find((binding) => binding.column === column),
      ),
      code: 'BAD_USER_INPUT',
      rule: null,
      reason: `整个文件是一批，${titleOf(column)}应与第 ${first.row.line} 行相同`,
    }))
}

function wholeInput(good: readonly GoodRow[], definition: ImportDefinition): Record<string, unknown> {
  const { whole } = definition
  invariant(whole, 'the file is one input')
  const isShared = ([field]: readonly [string, unknown]) => whole.shared.includes(field)
  const all = good.map(({ values }) => values)
  return {
    ...Object.fromEntries(Object.entries(all[0] ?? {}).filter(isShared)),
    [whole.list]: all.map((values) => Object.fromEntries(Object.entries(values).filter((entry) => !isShared(entry)))),
    clientToken: wholeToken(definition, all),
  }
}

/** A path like input.items.3.amountCents names the fourth row. */
function faultOf(outcome: Extract<Outcome, { refusal: unknown }>, good: readonly GoodRow[], parts: ImportParts): Fault {
  const { refusal } = outcome
  const { whole } = parts.job.definition
  const at = refusal.path.indexOf(whole?.list ?? '')
  const named = at < 0 ? undefined : good[Number(refusal.path[at + 1])]
  const fault = refusalFault(refusal, named?.row ?? { line: 0, cells: [] }, parts.sheet.bindings, parts.job.definition)
  return named ? fault : { ...fault, line: null }
}

async function end(
  { result }: ImportParts,
  rows: number,
  outcome: { readonly faults: readonly Fault[] } | { readonly replayed: boolean },
): Promise<ImportEnd> {
  const none = { rows, imported: 0, replayed: 0, refused: 0 }
  if ('faults' in outcome) {
    await result.append(outcome.faults)
    return { counts: { ...none, refused: rows }, interrupted: false }
  }
  return { counts: outcome.replayed ? { ...none, replayed: rows } : { ...none, imported: rows }, interrupted: false }
}
