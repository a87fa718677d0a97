import { type Connection, type Database, inRegion, pageOf, sql } from '@yiwang/shared/database'
import { RewardItem, type RewardItemRow } from './entities.ts'

/** Items are public: no scope applies. */
export function pageOfItems(
  database: Database,
  { region, first, after }: { readonly region: string; readonly first: number; readonly after: string | null },
): Promise<Connection<RewardItemRow>> {
  return pageOf<RewardItemRow>(database, {
    select: sql`i.*`,
    from: sql`${RewardItem.open} i`,
    where: inRegion(region, 'i'),
    order: [
      { column: 'i.offered_at', property: 'offeredAt', direction: 'DESC' },
      { column: 'i.item_id', property: 'itemId', direction: 'ASC' },
    ],
    first,
    after,
  })
}
