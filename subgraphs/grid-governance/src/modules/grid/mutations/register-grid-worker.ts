import { byCaller, defineMutation, insertRow, nextNumber, recordStep } from '@yiwang/shared/mutation'
import { ancestorAt, regionColumns } from '@yiwang/shared/region'
import { invariant } from '@yiwang/shared/errors'
import { z } from 'zod'
import { clientToken, filled } from '../../../input/input-fields.ts'
import { lockRegion } from '../../region/write-repository.ts'
import { GridWorker, type GridWorkerRow } from '../entities.ts'
import { workerKinds } from '../service.ts'
import { smallestRegionOf } from '../smallest-region.ts'
import { isGridWorker, workerFacts } from '../worker-facts.ts'
import { assignGrids, checkGrids, gridCodes } from '../worker-grids.ts'
import { workerOf } from '../write-repository.ts'

const input = z.object({
  displayName: filled('姓名', 64),
  kind: z.enum(workerKinds),
  gridCodes: gridCodes.min(1, '至少负责一个网格'),
  clientToken,
})

interface Found {
  /** of the first grid; it gives the number */
  readonly countyCode: string
}

/** 登记网格员: the number tells the county. */
export const registerGridWorker = defineMutation<z.infer<typeof input>, Found, GridWorkerRow>({
  name: 'registerGridWorker',
  field: 'worker',
  scopes: [['grid:manage']],
  input,
  find: async (access, { gridCodes: codes }) => {
    const fault = await checkGrids(access, codes)
    if (fault) return fault
    const countyCode = ancestorAt('COUNTY', codes[0]?.slice(0, 12) ?? '')
    invariant(countyCode, 'a grid lies in a county')
    await lockRegion(access, countyCode)
    return { countyCode }
  },
  write: async (writing, { countyCode }, { displayName, kind, gridCodes: codes }) => {
    const { transaction, now, emit } = writing
    const prefix = `WGY${countyCode.slice(0, 6)}`
    const workerId = await nextNumber(transaction, { table: 'grid_worker', column: 'worker_id', prefix, digits: 6 })
    const regionCode = smallestRegionOf(codes)
    const worker = { workerId, displayName, kind, registeredAt: now, version: 1, ...regionColumns(regionCode) }
    await insertRow(transaction, GridWorker, worker)
    await assignGrids(transaction, worker, { before: [], after: codes, now })
    await recordStep(
      writing.transaction,
      {
        ...{ recordType: 'GridWorker', recordId: workerId, action: 'registerGridWorker' },
        ...{ from: null, to: 'ON_DUTY', note: codes.join(',') },
      },
      byCaller(writing),
    )
    if (isGridWorker(kind)) emit({ type: 'gridWorkerChanged', payload: workerFacts(worker, codes) })
    return { recordType: 'GridWorker', recordId: workerId, regionCode }
  },
  load: workerOf,
})
