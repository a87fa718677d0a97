import { sql, type Transaction } from '@yiwang/shared/database'
import { WorkerCopy } from './entities.ts'

/** The worker responsible for a grid, of several the one with the lowest number. */
export async function workerOfGrid(transaction: Transaction, gridCode: string | null): Promise<string | null> {
  if (gridCode === null) return null
  // a grid code is 15 digits between quotes, so that it matches whole codes of the JSON list only
  const pattern = `%"${gridCode}"%`
  const [row] = await transaction.rows<{ workerId: string }>(
    sql`SELECT w.worker_id FROM ${WorkerCopy.open} w WHERE w.grid_codes LIKE ${pattern} ORDER BY w.worker_id LIMIT 1`,
  )
  return row?.workerId ?? null
}
