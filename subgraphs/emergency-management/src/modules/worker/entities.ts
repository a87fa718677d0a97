import { code, defineTable, json, text } from '@yiwang/shared/database'

/** What grid governance told about a grid worker (event 网格 → 应急); an empty list of grids is 离岗. */
export interface WorkerCopyRow {
  workerId: string
  /** masked name */
  displayName: string
  /** JSON list of grid codes */
  gridCodes: string
}

export const WorkerCopy = defineTable<WorkerCopyRow>('worker_copy', {
  open: 'which grids a worker has, to check a number that is given; no caller is shown it',
  primary: ['workerId'],
  columns: { workerId: code(64), displayName: text(64), gridCodes: json() },
})
