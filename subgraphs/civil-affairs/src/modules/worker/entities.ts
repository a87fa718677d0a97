import { code, defineTable, json } from '@yiwang/shared/database'

/** A grid worker as grid governance told; an empty list of grids is 离岗. */
export interface WorkerCopyRow {
  workerId: string
  /** JSON list of the grids the worker is responsible for */
  gridCodes: string
}

export const WorkerCopy = defineTable<WorkerCopyRow>('worker_copy', {
  open: 'which grids a worker has, to check a number that is given; no caller is shown it',
  primary: ['workerId'],
  columns: { workerId: code(64), gridCodes: json() },
})
