import {
  byKey,
  type Connection,
  type Database,
  join,
  pagePerParent,
  sql,
  rowsInsideRegions,
} from '@yiwang/shared/database'
import { Quarter, type QuarterRow } from './entities.ts'

/** Quarters are public: no scope applies. */
export async function findQuarters(
  database: Database,
  quarterIds: readonly string[],
): Promise<Map<string, QuarterRow>> {
  const rows = await database.rows<QuarterRow>(
    sql`SELECT q.* FROM ${Quarter.open} q WHERE q.quarter_id IN (${join([...quarterIds])})`,
  )
  return byKey(rows, ({ quarterId }) => quarterId)
}

export interface PageArgs {
  readonly first: number
  readonly after: string | null
}

/** The quarters of many regions of any levels in one statement. */
export function pageOfQuarters(
  database: Database,
  regions: readonly string[],
  args: PageArgs,
): Promise<Map<string, Connection<QuarterRow>>> {
  return pagePerParent<QuarterRow>(database, regions, {
    select: sql`q.*`,
    from: sql`${rowsInsideRegions(Quarter, regions)} q`,
    parent: 'q.inside_region',
    where: sql`1 = 1`,
    order: [{ column: 'q.quarter_id', property: 'quarterId', direction: 'ASC' }],
    ...args,
  })
}
