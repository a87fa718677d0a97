import { appendRow, byKey, join, sql, visibleTo } from '@yiwang/shared/database'
import { defineMutation, type Lookup, lookUp, newId, notFound } from '@yiwang/shared/mutation'
import { regionColumns } from '@yiwang/shared/region'
import { z } from 'zod'
import { area, clientToken, recordId } from '../../../writing/input-fields.ts'
import type { BuildingRow } from '../../building/entities.ts'
import { loadDwelling } from '../dwelling-record.ts'
import { Dwelling } from '../entities.ts'
import { occupancies } from '../occupancies.ts'

const input = z.object({ buildingId: recordId, areaSqm: area, occupancy: z.enum(occupancies), clientToken })

/** Nothing that concerns a dwelling is changed in them. */
const buildings: Lookup<BuildingRow> = async ({ transaction, scope }, ids) => {
  const rows = await transaction.rows<BuildingRow>(
    sql`SELECT b.* FROM building b WHERE b.building_id IN (${join([...ids])}) AND ${visibleTo(scope, { alias: 'b' })}`,
  )
  return byKey(rows, ({ buildingId }) => buildingId)
}

/** 登记房屋. Its grid is known only when a household of it is (assignDwelling). */
export const registerDwelling = defineMutation({
  name: 'registerDwelling',
  field: 'dwelling',
  scopes: [['housing:register']],
  input,
  wanted: ({ buildingId }) => [{ lookup: buildings, key: buildingId }],
  find: async (access, { buildingId }) =>
    (await lookUp(buildings, access, buildingId)) ?? notFound('楼栋', 'buildingId'),
  write: async ({ transaction, now }, { buildingId, regionCode }, { areaSqm, occupancy }) => {
    const dwellingId = newId(now)
    await appendRow(transaction, Dwelling, {
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
