import { code, defineTable, flag, nullable, regionColumnSet, text, word } from '@yiwang/shared/database'
import type { RegionColumns, RegionLevel } from '@yiwang/shared/region'

/** A unit of the 统计用区划代码; the row's region columns contain the unit itself. */
export interface RegionRow extends RegionColumns {
  code: string
  name: string
  level: RegionLevel
  parentCode: string | null
  entrusted: number
}

export const Region = defineTable<RegionRow>('region', {
  open: 'regions are public',
  primary: ['code'],
  columns: {
    code: code(12),
    name: text(100),
    level: word(),
    parentCode: nullable(code(12)),
    entrusted: flag(),
    ...regionColumnSet(),
  },
  indices: [['parentCode', 'code']],
})
