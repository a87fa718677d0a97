import type { WorkerKey } from '@yiwang/shared/sample-data'
import type { WorkerCopyRow } from '../modules/worker/entities.ts'

export function createWorkers(workers: readonly WorkerKey[]): WorkerCopyRow[] {
  return workers.map(({ workerId, gridCodes }) => ({ workerId, gridCodes: JSON.stringify(gridCodes) }))
}
