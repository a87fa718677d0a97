import { defineMutation, insertRow, newId, violates } from '@yiwang/shared/mutation'
import { regionColumns } from '@yiwang/shared/region'
import { z } from 'zod'
import { clientToken, filled } from '../../../input/input-fields.ts'
import { checkGrid } from '../../../scope/check-grid.ts'
import type { GridRow } from '../../grid/entities.ts'
import { findGrid } from '../../grid/write-repository.ts'
import { Household, type HouseholdRow } from '../entities.ts'
import { householdOf } from '../write-repository.ts'

const input = z.object({ gridCode: z.string(), address: filled('地址', 200), clientToken })

interface Found {
  readonly grid: GridRow | null
}

/** 登记住户: families live in basic grids; a 专属网格 is a school, a market, an office building. */
export const registerHousehold = defineMutation<z.infer<typeof input>, Found, HouseholdRow>({
  name: 'registerHousehold',
  field: 'household',
  scopes: [['person:write']],
  input,
  find: async ({ scope, transaction }, { gridCode }) =>
    checkGrid(scope, gridCode, 'gridCode') ?? { grid: await findGrid(transaction, gridCode) },
  rules: [
    ({ grid }, { gridCode }) =>
      grid?.kind === 'BASIC' ? null : violates('R-GRID-BASIC', `网格 ${gridCode} 不存在，或不是基础网格`),
  ],
  write: async ({ transaction, now }, _, { gridCode, address }) => {
    const village = gridCode.slice(0, 12)
    const householdId = newId(now)
    const registered = { registeredAt: now, version: 1, ...regionColumns(village) }
    await insertRow(transaction, Household, { householdId, address, gridCode, ...registered })
    return { recordType: 'Household', recordId: householdId, regionCode: village }
  },
  load: householdOf,
})
