import { code, defineTable, nullable, regionColumnSet, text } from '@yiwang/shared/database'
import type { RegionColumns } from '@yiwang/shared/region'

/** What grid governance keeps of a building that the housing department owns (住建 → 网格: 编号、村级代码、名称). */
export interface BuildingCopyRow extends RegionColumns {
  buildingId: string
  name: string
  gridCode: string | null
}

export const BuildingCopy = defineTable<BuildingCopyRow>('building_copy', {
  open: 'buildings are public',
  primary: ['buildingId'],
  columns: { buildingId: code(17), name: text(), gridCode: nullable(code(15)), ...regionColumnSet() },
})
