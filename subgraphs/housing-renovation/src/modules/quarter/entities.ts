import { code, defineTable, instant, integer, nullable, regionColumnSet, text, version } from '@yiwang/shared/database'
import type { RegionColumns } from '@yiwang/shared/region'

/** 小区. Households and floor area are sums over its buildings and stand nowhere else. */
export interface QuarterRow extends RegionColumns {
  quarterId: string
  name: string
  builtYear: number | null
  registeredAt: number
  registeredBy: string
  version: number
}

export const Quarter = defineTable<QuarterRow>('residential_quarter', {
  open: 'quarters are public',
  primary: ['quarterId'],
  columns: {
    quarterId: code(),
    name: text(100),
    ...regionColumnSet(),
    builtYear: nullable(integer()),
    registeredAt: instant(),
    registeredBy: code(64),
    version: version(),
  },
  // one name per village (registerQuarter: 同区划同名 CONFLICT)
  unique: [['regionCode', 'name']],
  indices: [
    ['villageCode', 'quarterId'],
    ['townCode', 'quarterId'],
    ['countyCode', 'quarterId'],
    ['cityCode', 'quarterId'],
  ],
})
