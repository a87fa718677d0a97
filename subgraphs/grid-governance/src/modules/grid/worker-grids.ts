import { insertAll, join, sql, type Transaction } from '@yiwang/shared/database'
import { type Access, badInput, notFound, type Refusal } from '@yiwang/shared/mutation'
import { regionColumns } from '@yiwang/shared/region'
import { z } from 'zod'
import { checkGrid } from '../../scope/check-grid.ts'
import { GridAssignment, type GridWorkerRow } from './entities.ts'
import { knownGrids } from './write-repository.ts'

/** The grids of a worker as an input gives them. */
export const gridCodes = z.array(z.string()).max(50, '一名网格员最多负责50个网格')

/** Every grid exists, lies in the caller's region and is named once. */
export async function checkGrids({ scope, transaction }: Access, codes: readonly string[]): Promise<Refusal | null> {
  for (const [index, code] of codes.entries()) {
    if (codes.indexOf(code) < index) return badInput(`网格 ${code} 重复`, 'gridCodes', String(index))
    const fault = checkGrid(scope, code, 'gridCodes', String(index))
    if (fault) return fault
  }
  const known = await knownGrids(transaction, codes)
  const unknown = codes.findIndex((code) => !known.has(code))
  return unknown === -1 ? null : notFound(`网格 ${codes[unknown] ?? ''}`, 'gridCodes', String(unknown))
}

/** Gives the worker exactly these grids; one that is kept keeps the day since when. */
export async function assignGrids(
  transaction: Transaction,
  { workerId, kind }: Pick<GridWorkerRow, 'workerId' | 'kind'>,
  {
    before,
    after,
    now,
  }: { readonly before: readonly string[]; readonly after: readonly string[]; readonly now: number },
): Promise<void> {
  const gone = before.filter((code) => !after.includes(code))
  if (gone.length > 0)
    await transaction.run(
      sql`DELETE FROM ${GridAssignment.open} WHERE worker_id = ${workerId} AND grid_code IN (${join(gone)})`,
    )
  const added = after.filter((code) => !before.includes(code))
  const assignments = added.map((gridCode) => ({
    ...{ workerId, gridCode, kind, assignedAt: now },
    ...regionColumns(gridCode.slice(0, 12)),
  }))
  await insertAll(transaction, GridAssignment, assignments)
}
