import {
  cents,
  code,
  defineTable,
  instant,
  integer,
  nullable,
  regionColumnSet,
  text,
  version,
  word,
} from '@yiwang/shared/database'
import type { RegionColumns } from '@yiwang/shared/region'
import type { BuildingStructure } from '../../generated/resolver-types.ts'

/** 楼栋; buildingId is the village code and five digits (DB6101/T 3185). */
export interface BuildingRow extends RegionColumns {
  buildingId: string
  quarterId: string | null
  name: string
  builtYear: number | null
  storeys: number | null
  structure: BuildingStructure | null
  floorAreaSqmX100: number
  householdCount: number
  registeredAt: number
  registeredBy: string
  version: number
}

export const Building = defineTable<BuildingRow>('building', {
  open: 'buildings are public',
  primary: ['buildingId'],
  columns: {
    buildingId: code(17),
    quarterId: nullable(code()),
    name: text(100),
    ...regionColumnSet(),
    builtYear: nullable(integer()),
    storeys: nullable(integer()),
    structure: nullable(word()),
    floorAreaSqmX100: cents(),
    householdCount: integer(),
    registeredAt: instant(),
    registeredBy: code(64),
    version: version(),
  },
  indices: [
    ['quarterId', 'buildingId'],
    ['countyCode', 'buildingId'],
    ['townCode', 'buildingId'],
    ['villageCode', 'buildingId'],
  ],
})
