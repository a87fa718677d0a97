import { type Connection, type Database, join, pagePerParent, sql } from '@yiwang/shared/database'
import { Region, type RegionRow } from './entities.ts'

/** Regions are public: no scope applies. */
export async function findRegions(database: Database, codes: readonly string[]): Promise<Map<string, RegionRow>> {
  const rows = await database.rows<RegionRow>(
    sql`SELECT r.* FROM ${Region.open} r WHERE r.code IN (${join([...codes])})`,
  )
  return new Map(rows.map((row) => [row.code, row]))
}

export interface ChildrenArgs {
  readonly first: number
  readonly after: string | null
  readonly includeEntrusted: boolean
}

export function pageOfChildren(
  database: Database,
  parents: readonly string[],
  { first, after, includeEntrusted }: ChildrenArgs,
): Promise<Map<string, Connection<RegionRow>>> {
  return pagePerParent<RegionRow>(database, parents, {
    select: sql`r.*`,
    from: sql`${Region.open} r`,
    parent: 'r.parent_code',
    where: includeEntrusted ? sql`1 = 1` : sql`r.entrusted = 0`,
    order: [{ column: 'r.code', property: 'code', direction: 'ASC' }],
    first,
    after,
  })
}
