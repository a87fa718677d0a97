import { type Connection, type Database, pagePerParent, sql, visibleTo } from '@yiwang/shared/database'
import type { RowScope } from '@yiwang/shared/caller'
import type { PageArgs } from '../grid/repository.ts'
import type { GridVisitRow } from './entities.ts'

/** Visits of many persons, newest first; seen by the region and the grid where they took place. */
export function pageOfVisits(
  database: Database,
  scope: RowScope,
  persons: readonly string[],
  { first, after }: PageArgs,
): Promise<Map<string, Connection<GridVisitRow>>> {
  return pagePerParent<GridVisitRow>(database, persons, {
    select: sql`v.*`,
    from: sql`grid_visit v`,
    parent: 'v.person_id',
    where: visibleTo(scope, { alias: 'v', grid: 'v.grid_code' }),
    order: [
      { column: 'v.visited_at', property: 'visitedAt', direction: 'DESC' },
      { column: 'v.visit_id', property: 'visitId', direction: 'ASC' },
    ],
    first,
    after,
  })
}
