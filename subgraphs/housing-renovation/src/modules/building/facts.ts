import type { BuildingRegistered } from '@yiwang/shared/events'
import type { BuildingRow } from './entities.ts'

/** What grid governance is told of a building (部门间事件: 住建 → 网格). */
export function buildingFacts({ buildingId, regionCode, name }: BuildingRow): BuildingRegistered {
  return { buildingId, villageCode: regionCode, name }
}
