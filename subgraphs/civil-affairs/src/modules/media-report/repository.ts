import { aggregateByRegion, all, type Database, inPeriod, sql, toCount, type OwnRegions } from '@yiwang/shared/database'
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
    where: all(inPeriod('m.reported_on', period)),
    groupBy: ['m.level'],
  })
  return new Map(
    [...counted].map(([region, rows]) => [region, new Map(rows.map((row) => [row.level, toCount(row.reports)]))]),
  )
}
