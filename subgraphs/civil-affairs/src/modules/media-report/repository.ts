import { aggregateByRegion, type Database, sql, toCount, type OwnRegions } from '@yiwang/shared/database'
import type { Period } from '@yiwang/shared/time'
import type { MediaLevel } from '../../generated/resolver-types.ts'

export type MediaCounts = ReadonlyMap<MediaLevel, number>

export async function countReports(
  database: Database,
  regions: OwnRegions,
  period: Period | null,
): Promise<Map<string, MediaCounts>> {
  const counted = await aggregateByRegion<{ level: MediaLevel; reports: number | string }>(database, regions, {
    from: sql`media_report m`,
    alias: 'm',
    select: sql`COUNT(*) AS reports`,
    where: sql`1 = 1`,
    groupBy: ['m.level'],
    during: { column: 'm.reported_on', of: 'DAYS', period },
    persons: null,
  })
  return new Map(
    [...counted].map(([region, rows]) => [region, new Map(rows.map((row) => [row.level, toCount(row.reports)]))]),
  )
}
