import { sql, type Transaction } from '@yiwang/shared/database'
import { invariant } from '@yiwang/shared/errors'
import { defineMutation, insertRow, isRefusal, requireCovered, type Rule, violates } from '@yiwang/shared/mutation'
import { regionColumns } from '@yiwang/shared/region'
import { z } from 'zod'
import { area, builtYear, clientToken, recordId, title, villageCode } from '../../../writing/input-fields.ts'
import type { QuarterRow } from '../../quarter/entities.ts'
import { lockQuarter } from '../../quarter/quarter-record.ts'
import { Building, type BuildingRow } from '../entities.ts'
import { buildingFacts } from '../facts.ts'

const input = z.object({
  quarterId: recordId.nullish(),
  regionCode: villageCode,
  name: title,
  builtYear,
  storeys: z.number().min(1, '层数至少为1').max(200, '层数不合理').nullish(),
  structure: z.enum(['BRICK_TIMBER', 'BRICK_CONCRETE', 'FRAME', 'SHEAR_WALL', 'STEEL', 'OTHER']).nullish(),
  floorAreaSqm: area,
  householdCount: z.number().min(0, '户数不能为负').max(100_000, '户数不合理'),
  clientToken,
})
type Input = z.infer<typeof input>

interface Found {
  readonly quarter: QuarterRow | null
}

const isInQuartersVillage: Rule<Input, Found> = ({ quarter }, { regionCode }) =>
  quarter === null || quarter.regionCode === regionCode
    ? null
    : violates('R-QUARTER-REGION', `小区“${quarter.name}”在 ${quarter.regionCode}，楼栋区划 ${regionCode} 与之不一致`)

/**
 * The village's next number (DB6101/T 3185). Its first building is locked, so that two at once get two numbers; where
 * there is none yet, the primary key sends one of them to try again.
 */
async function nextBuildingId(transaction: Transaction, village: string): Promise<string> {
  await transaction.rows(sql`
    SELECT b.building_id FROM ${Building.open} b WHERE b.village_code = ${village} ORDER BY b.building_id LIMIT 1
    ${transaction.forUpdate}`)
  const [last] = await transaction.rows<{ buildingId: string | null }>(
    sql`SELECT MAX(b.building_id) AS building_id FROM ${Building.open} b WHERE b.village_code = ${village}`,
  )
  const order = Number(last?.buildingId?.slice(12) ?? 0) + 1
  invariant(order <= 99_999, `${village} has used up its building numbers`)
  return village + String(order).padStart(5, '0')
}

/** 登记楼栋; grid governance hears of it, so that cases can name the building. */
export const registerBuilding = defineMutation({
  name: 'registerBuilding',
  field: 'building',
  scopes: [['housing:register']],
  input,
  find: async (access, { regionCode, quarterId }) => {
    const foreign = requireCovered(access.scope, regionCode)
    if (foreign || typeof quarterId !== 'string') return foreign ?? { quarter: null }
    const quarter = await lockQuarter(access, quarterId)
    return isRefusal(quarter) ? quarter : { quarter }
  },
  rules: [isInQuartersVillage],
  write: async ({ transaction, now, caller, emit }, { quarter }, wanted) => {
    const { regionCode } = wanted
    const building: BuildingRow = {
      buildingId: await nextBuildingId(transaction, regionCode),
      quarterId: quarter?.quarterId ?? null,
      name: wanted.name,
      ...regionColumns(regionCode),
      builtYear: wanted.builtYear ?? null,
      storeys: wanted.storeys ?? null,
      structure: wanted.structure ?? null,
      floorAreaSqmX100: wanted.floorAreaSqm,
      householdCount: wanted.householdCount,
      registeredAt: now,
      registeredBy: caller.id,
      version: 1,
    }
    await insertRow(transaction, Building, building)
    emit({ type: 'buildingRegistered', payload: buildingFacts(building) })
    return { recordType: 'Building', recordId: building.buildingId, regionCode }
  },
  load: async (transaction, buildingId) => {
    const [row] = await transaction.rows<BuildingRow>(
      sql`SELECT b.* FROM ${Building.open} b WHERE b.building_id = ${buildingId}`,
    )
    return row ?? null
  },
})
