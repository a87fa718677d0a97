import { sql, type Transaction } from '@yiwang/shared/database'
import { WorkerCopy } from './entities.ts'

export interface Worker {
  readonly workerId: string
  readonly gridCodes: readonly string[]
}

/** Worker numbers are public; which one may visit is the rule's to say. */
export async function findWorker(transaction: Transaction, workerId: string): Promise<Worker | null> {
  const [row] = await transaction.rows<{ gridCodes: string }>(
    sql`SELECT w.grid_codes FROM ${WorkerCopy.open} w WHERE w.worker_id = ${workerId}`,
  )
  // our own column, written as JSON of a list of codes
  return row === undefined ? null : { workerId, gridCodes: JSON.parse(row.gridCodes) as string[] }
}
