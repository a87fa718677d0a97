import { type Database, listPerParent, sql } from '@yiwang/shared/database'
import { HealthCheck, type HealthCheckRow } from './entities.ts'

/** The latest checks of each quarter. Checks are public, as the quarter is. */
export function firstHealthChecks(
  database: Database,
  quarterIds: readonly string[],
  first: number,
): Promise<Map<string, HealthCheckRow[]>> {
  return listPerParent<HealthCheckRow>(database, quarterIds, {
    select: sql`c.*`,
    from: sql`${HealthCheck.open} c`,
    parent: 'c.quarter_id',
    where: sql`1 = 1`,
    order: [
      { column: 'c.checked_on', property: 'checkedOn', direction: 'DESC' },
      { column: 'c.check_id', property: 'checkId', direction: 'ASC' },
    ],
    first,
    maximum: 50,
  })
}
