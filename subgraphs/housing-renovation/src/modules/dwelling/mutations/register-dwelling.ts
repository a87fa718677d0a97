import { sql, visibleTo } from '@yiwang/shared/database'
import { defineMutation, insertRow, newId, notFound } from '@yiwang/shared/mutation'
import { regionColumns } from '@yiwang/shared/region'
import { z } from 'zod'
import { area, clientToken, recordId } from '../../../writing/input-fields.ts'
import type { BuildingRow } from '../../building/entities.ts'
import { loadDwelling } from '../dwelling-record.ts'
import { Dwelling } from '../entities.ts'
import { occupancies } from '../occupancies.ts'

const input = z.object({ buildingId: recordId, areaSqm: area, occupancy: z.enum(occupancies), clientToken })

/** 登记房屋. Its grid is known only when a household of it is (assignDwelling). */
export const registerDwelling = defineMutation({
  name: 'registerDwelling',
  field: 'dwelling',
  scopes: [['housing:register']],
  input,
  find: async ({ transaction, scope }, { buildingId }) => {
    const [building] = await transaction.rows<BuildingRow>(
      sql`SELECT b.* FROM building b WHERE b.building_id = ${buildingId} AND ${visibleTo(scope, { alias: 'b' })}`,
    )
    return building ?? notFound('楼栋', 'buildingId')
  },
  write: async ({ transaction, now }, { buildingId, regionCode }, { areaSqm, occupancy }) => {
    const dwellingId = newId(now)
    await insertRow(transaction, Dwelling, {
      dwellingId,
      buildingId,
      gridCode: null,
      ...regionColumns(regionCode),
      areaSqmX100: areaSqm,
      occupancy,
      dangerGrade: 'NOT_APPRAISED',
      appraisedOn: null,
      appraisedBy: null,
      registeredAt: now,
      version: 1,
    })
    return { recordType: 'Dwelling', recordId: dwellingId, regionCode }
  },
  load: loadDwelling,
})
