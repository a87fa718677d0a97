import { checkRegion, defineMutation, insertRow, nextNumber, notFound, violates } from '@yiwang/shared/mutation'
import { regionColumns } from '@yiwang/shared/region'
import { z } from 'zod'
import { clientToken, filled, optionalText } from '../../../input/input-fields.ts'
import type { RegionRow } from '../../region/entities.ts'
import { lockRegion } from '../../region/write-repository.ts'
import { Grid, type GridRow } from '../entities.ts'
import { findGrid } from '../write-repository.ts'

const input = z.object({
  regionCode: z.string(),
  name: filled('名称', 100),
  kind: z.enum(['BASIC', 'DEDICATED']),
  partyBranch: optionalText('网格党组织', 200),
  clientToken,
})

/** 划定网格: its code is the village's and the next three digits of order. */
export const createGrid = defineMutation<z.infer<typeof input>, RegionRow, GridRow>({
  name: 'createGrid',
  field: 'grid',
  scopes: [['grid:manage']],
  input,
  find: async (access, { regionCode }) =>
    checkRegion(access.scope, regionCode) ?? (await lockRegion(access, regionCode)) ?? notFound('区划', 'regionCode'),
  rules: [
    ({ level, name }) =>
      level === 'VILLAGE' ? null : violates('R-GRID-VILLAGE', `网格须划在村、社区，“${name}”不是村级区划`),
  ],
  write: async ({ transaction, now }, { code }, { name, kind, partyBranch }) => {
    const series = { table: 'grid', column: 'grid_code', prefix: code, digits: 3 }
    const gridCode = await nextNumber(transaction, series)
    const facts = { gridCode, name, kind, partyBranch: partyBranch ?? null, createdAt: now }
    await insertRow(transaction, Grid, { ...facts, ...regionColumns(code) })
    return { recordType: 'Grid', recordId: gridCode, regionCode: code }
  },
  load: findGrid,
})
