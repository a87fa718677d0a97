import { byCaller, defineMutation, isRefusal, recordStep, updateRow } from '@yiwang/shared/mutation'
import { regionColumns } from '@yiwang/shared/region'
import { z } from 'zod'
import { expectedVersion } from '../../../input/input-fields.ts'
import { GridWorker, type GridWorkerRow } from '../entities.ts'
import { smallestRegionOf } from '../smallest-region.ts'
import { isGridWorker, workerFacts } from '../worker-facts.ts'
import { assignGrids, checkGrids, gridCodes } from '../worker-grids.ts'
import { gridsOfWorker, lockWorker, workerOf } from '../write-repository.ts'

const input = z.object({ workerId: z.string(), gridCodes, expectedVersion })

interface Found {
  readonly worker: GridWorkerRow
  readonly before: readonly string[]
}

const dutyOf = (codes: readonly string[]) => (codes.length === 0 ? 'LEFT' : 'ON_DUTY')

/** 调整网格员负责的网格: the list replaces the old one; an empty one is 离岗, after which nobody counts the worker. */
export const assignGridWorker = defineMutation<z.infer<typeof input>, Found, GridWorkerRow>({
  name: 'assignGridWorker',
  field: 'worker',
  scopes: [['grid:manage']],
  input,
  find: async (access, wanted) => {
    const worker = await lockWorker(access, wanted)
    if (isRefusal(worker)) return worker
    const fault = await checkGrids(access, wanted.gridCodes)
    return fault ?? { worker, before: await gridsOfWorker(access.transaction, worker.workerId) }
  },
  versionOf: ({ worker }) => worker.version,
  write: async (writing, { worker, before }, { gridCodes: after }) => {
    const { transaction, now, emit } = writing
    const { workerId } = worker
    const regionCode = after.length === 0 ? worker.regionCode : smallestRegionOf(after)
    await updateRow(transaction, GridWorker, { workerId }, regionColumns(regionCode))
    await assignGrids(transaction, worker, { before, after, now })
    await recordStep(
      writing.transaction,
      {
        ...{ recordType: 'GridWorker', recordId: workerId, action: 'assignGridWorker' },
        ...{ from: dutyOf(before), to: dutyOf(after), note: `${before.join(',')}→${after.join(',')}` },
      },
      byCaller(writing),
    )
    if (isGridWorker(worker.kind)) emit({ type: 'gridWorkerChanged', payload: workerFacts(worker, after) })
    return { recordType: 'GridWorker', recordId: workerId, regionCode }
  },
  load: workerOf,
})
