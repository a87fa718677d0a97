import type { SampleKeys } from '@yiwang/shared/sample-data'
import { regionColumns } from '@yiwang/shared/region'
import type { BuildingRow } from '../modules/building/entities.ts'
import type { QuarterRow } from '../modules/quarter/entities.ts'
import { clerkOf } from './officers.ts'
import { instantAt } from './office-day.ts'

const registeredAt = instantAt('2020-11-02', 9)

export function createQuarters({ quarters }: SampleKeys): QuarterRow[] {
  return quarters.map(({ quarterId, name, builtYear, villageCode }) => ({
    quarterId,
    name,
    ...regionColumns(villageCode),
    builtYear,
    registeredAt,
    registeredBy: clerkOf(villageCode).id,
    version: 1,
  }))
}

export function createBuildings({ buildings }: SampleKeys): BuildingRow[] {
  return buildings.map((building) => ({
    buildingId: building.buildingId,
    quarterId: building.quarterId,
    name: building.name,
    ...regionColumns(building.villageCode),
    builtYear: building.builtYear,
    storeys: building.storeys,
    structure: building.structure,
    floorAreaSqmX100: building.floorAreaSqmX100,
    householdCount: building.householdCount,
    registeredAt,
    registeredBy: clerkOf(building.villageCode).id,
    version: 1,
  }))
}
