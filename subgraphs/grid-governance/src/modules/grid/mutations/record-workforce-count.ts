import { checkRegion, defineMutation, insertRow, notFound, updateRow, violates } from '@yiwang/shared/mutation'
import { regionColumns } from '@yiwang/shared/region'
import { z } from 'zod'
import type { GridWorkerKind } from '../../../generated/resolver-types.ts'
import { clientToken, count } from '../../../input/input-fields.ts'
import type { RegionRow } from '../../region/entities.ts'
import { lockRegion } from '../../region/write-repository.ts'
import { WorkforceCount } from '../entities.ts'
import { workerKinds } from '../service.ts'
import { isGridWorker } from '../worker-facts.ts'
import { workforceCountOf } from '../write-repository.ts'

const input = z.object({
  regionCode: z.string(),
  kind: z.enum(workerKinds),
  count: count('人数'),
  clientToken,
})

interface Counted {
  readonly kind: GridWorkerKind
  readonly count: number
}

/** 登记报到力量人数: the community's head count of one of the forces, in place of the one before. */
export const recordWorkforceCount = defineMutation<z.infer<typeof input>, RegionRow, Counted>({
  name: 'recordWorkforceCount',
  field: 'workforce',
  scopes: [['grid:manage']],
  input,
  find: async (access, { regionCode }) =>
    checkRegion(access.scope, regionCode) ?? (await lockRegion(access, regionCode)) ?? notFound('区划', 'regionCode'),
  rules: [
    (_, { kind }) => (isGridWorker(kind) ? violates('R-WORKFORCE-KIND', '专职、兼职网格员须逐人登记') : null),
    ({ level, name }) =>
      level === 'VILLAGE' ? null : violates('R-VILLAGE', `人数按村、社区登记，“${name}”不是村级区划`),
  ],
  write: async ({ transaction, now }, { code: regionCode }, { kind, count: people }) => {
    const key = { regionCode, kind }
    const facts = { people, recordedAt: now }
    if (await workforceCountOf(transaction, regionCode, kind)) await updateRow(transaction, WorkforceCount, key, facts)
    else await insertRow(transaction, WorkforceCount, { ...regionColumns(regionCode), kind, ...facts, version: 1 })
    return { recordType: 'WorkforceCount', recordId: `${regionCode}-${kind}`, regionCode }
  },
  load: async (transaction, recordId) => {
    const [regionCode = '', kind = ''] = recordId.split('-')
    const row = await workforceCountOf(transaction, regionCode, kind)
    return row && { kind: row.kind, count: row.people }
  },
})
