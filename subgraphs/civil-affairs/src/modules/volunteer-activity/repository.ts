import {
  aggregateByRegion,
  all,
  byKey,
  type Connection,
  type Database,
  inList,
  inRange,
  inRegion,
  join,
  pageOf,
  sql,
  toCount,
} from '@yiwang/shared/database'
import { instantRange, type Period } from '@yiwang/shared/time'
import type { VolunteerActivityFilter } from '../../generated/resolver-types.ts'
import { VolunteerActivity, type VolunteerActivityRow } from './entities.ts'

/** Activities by number; they are public. */
export async function findActivities(
  database: Database,
  numbers: readonly string[],
): Promise<Map<string, VolunteerActivityRow>> {
  const rows = await database.rows<VolunteerActivityRow>(
    sql`SELECT v.* FROM ${VolunteerActivity.open} v WHERE v.activity_no IN (${join([...numbers])})`,
  )
  return byKey(rows, ({ activityNo }) => activityNo)
}

export interface ActivityPage {
  readonly region: string
  readonly filter: VolunteerActivityFilter | null
  readonly first: number
  readonly after: string | null
}

/** Activities are public: no scope applies. */
export function pageOfActivities(
  database: Database,
  { region, filter, first, after }: ActivityPage,
): Promise<Connection<VolunteerActivityRow>> {
  return pageOf<VolunteerActivityRow>(database, {
    select: sql`v.*`,
    from: sql`${VolunteerActivity.open} v`,
    where: all(
      inRegion(region, 'v'),
      inList('v.kind', filter?.kinds),
      inList('v.status', filter?.statuses),
      inRange('v.starts_at', instantRange(filter?.period)),
    ),
    order: [
      { column: 'v.starts_at', property: 'startsAt', direction: 'DESC' },
      { column: 'v.activity_no', property: 'activityNo', direction: 'ASC' },
    ],
    first,
    after,
  })
}

export interface ActivityCounts {
  readonly groupActivities: number
  readonly performances: number
  readonly careActivities: number
  readonly trainingPersonTimes: number
  readonly servedPersonTimes: number
}

/** What was held, by the day it began: activities count once they are finished, never when announced or cancelled. */
export async function countActivities(
  database: Database,
  regions: readonly string[],
  period: Period | null,
): Promise<Map<string, ActivityCounts>> {
  const counted = await aggregateByRegion<Record<keyof ActivityCounts, number | string | null>>(database, regions, {
    from: sql`${VolunteerActivity.open} v`,
    alias: 'v',
    select: sql`
      SUM(CASE WHEN v.kind = 'GROUP' THEN 1 ELSE 0 END) AS group_activities,
      SUM(CASE WHEN v.kind = 'PERFORMANCE' THEN 1 ELSE 0 END) AS performances,
      SUM(CASE WHEN v.kind = 'CARE' THEN 1 ELSE 0 END) AS care_activities,
      SUM(CASE WHEN v.kind = 'TRAINING' THEN v.participants ELSE 0 END) AS training_person_times,
      SUM(v.served) AS served_person_times`,
    where: sql`v.status = 'FINISHED'`,
    during: { column: 'v.starts_at', of: 'INSTANTS', period },
    persons: { exact: ['groupActivities', 'performances', 'careActivities'] },
  })
  return new Map(
    [...counted].map(([region, [row]]) => [
      region,
      {
        groupActivities: toCount(row?.groupActivities ?? 0),
        performances: toCount(row?.performances ?? 0),
        careActivities: toCount(row?.careActivities ?? 0),
        trainingPersonTimes: toCount(row?.trainingPersonTimes ?? 0),
        servedPersonTimes: toCount(row?.servedPersonTimes ?? 0),
      },
    ]),
  )
}
