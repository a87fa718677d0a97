import { sql, type Transaction } from '@yiwang/shared/database'
import { WorkerCopy, type WorkerCopyRow } from './entities.ts'

export async function findWorker(transaction: Transaction, workerId: string): Promise<WorkerCopyRow | null> {
  const [row] = await transaction.rows<WorkerCopyRow>(
    sql`SELECT w.* FROM ${WorkerCopy.open} w WHERE w.worker_id = ${workerId}`,
  )
  return row ?? null
}
