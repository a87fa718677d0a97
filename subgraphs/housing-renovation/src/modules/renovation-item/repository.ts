import { type Database, listPerParent, sql } from '@yiwang/shared/database'
import { Item, type ItemRow } from './entities.ts'

/** The items of each project, latest proposal first. */
export function firstItems(
  database: Database,
  projectNos: readonly string[],
  first: number,
): Promise<Map<string, ItemRow[]>> {
  return listPerParent<ItemRow>(database, projectNos, {
    select: sql`i.*`,
    from: sql`${Item.open} i`,
    parent: 'i.project_no',
    where: sql`1 = 1`,
    order: [
      { column: 'i.proposed_at', property: 'proposedAt', direction: 'DESC' },
      { column: 'i.item_id', property: 'itemId', direction: 'ASC' },
    ],
    first,
    maximum: 100,
  })
}
