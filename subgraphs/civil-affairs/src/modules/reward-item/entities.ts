import { code, defineTable, instant, integer, regionColumnSet, text } from '@yiwang/shared/database'
import type { RegionColumns } from '@yiwang/shared/region'

export interface RewardItemRow extends RegionColumns {
  itemId: string
  name: string
  points: number
  stock: number
  offeredAt: number
}

export const RewardItem = defineTable<RewardItemRow>('reward_item', {
  open: 'what points are exchanged for is public',
  primary: ['itemId'],
  columns: {
    itemId: code(),
    name: text(100),
    ...regionColumnSet(),
    points: integer(),
    stock: integer(),
    offeredAt: instant(),
  },
  indices: [['villageCode'], ['townCode'], ['countyCode'], ['cityCode']],
})
