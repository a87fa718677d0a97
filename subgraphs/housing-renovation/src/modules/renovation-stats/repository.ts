import { Project } from '../renovation-project/entities.ts'
import {
  aggregateByRegion,
  all,
  type Database,
  inList,
  inPeriod,
  sql,
  toCents,
  toCount,
  type OwnRegions,
} from '@yiwang/shared/database'
import type { Period } from '@yiwang/shared/time'
import type { RenovationStatus } from '../../generated/resolver-types.ts'
import { completedStatuses } from '../renovation-project/statuses.ts'

export interface RenovationCounts {
  readonly quarters: number
  readonly buildings: number
  readonly households: number
  readonly floorAreaSqmX100: bigint
  readonly projectsByStatus: ReadonlyMap<RenovationStatus, number>
}

interface QuarterSums {
  readonly quarters: string | number
  readonly buildings: string | number
  readonly households: string | number | null
  readonly area: string | number | null
}

/** One statement over quarters and buildings, one over projects, for any number of regions. */
export async function countRenovation(
  database: Database,
  regions: OwnRegions,
  period: Period,
): Promise<Map<string, RenovationCounts>> {
  const quarters = await aggregateByRegion<QuarterSums>(database, regions, {
    from: sql`residential_quarter q LEFT JOIN building b ON b.quarter_id = q.quarter_id`,
    alias: 'q',
    select: sql`COUNT(DISTINCT q.quarter_id) AS quarters, COUNT(b.building_id) AS buildings,
      SUM(b.household_count) AS households, SUM(b.floor_area_sqm_x100) AS area`,
    where: completedIn(period),
    persons: null,
  })
  const projects = await aggregateByRegion<{ status: RenovationStatus; projects: string | number }>(database, regions, {
    from: sql`${Project.open} p`,
    alias: 'p',
    select: sql`COUNT(*) AS projects`,
    where: sql`1 = 1`,
    groupBy: ['p.status'],
    during: { column: 'p.completed_on', of: 'DAYS', period },
    persons: null,
  })
  return new Map(regions.map((region) => [region, countsOf(quarters.get(region)?.[0], projects.get(region) ?? [])]))
}

/** A quarter counts once, however many projects of it were completed; it counts where it lies. */
function completedIn(period: Period) {
  return sql`EXISTS (
    SELECT 1 FROM renovation_project_quarter pq JOIN renovation_project p ON p.project_no = pq.project_no
    WHERE pq.quarter_id = q.quarter_id AND ${all(inList('p.status', completedStatuses), inPeriod('p.completed_on', period))})`
}

function countsOf(
  sums: QuarterSums | undefined,
  projects: readonly { status: RenovationStatus; projects: string | number }[],
): RenovationCounts {
  return {
    quarters: toCount(sums?.quarters ?? 0),
    buildings: toCount(sums?.buildings ?? 0),
    households: toCount(sums?.households ?? 0),
    floorAreaSqmX100: toCents(sums?.area ?? 0),
    projectsByStatus: new Map(projects.map((row) => [row.status, toCount(row.projects)])),
  }
}
