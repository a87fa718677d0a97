import {
  aggregateByRegion,
  all,
  byKey,
  type Connection,
  type Database,
  inPeriod,
  inRange,
  join,
  pagePerParent,
  sql,
  visibleTo,
  rowsInsideRegions,
  type OwnRegions,
} from '@yiwang/shared/database'
import type { RowScope } from '@yiwang/shared/caller'
import { instantRange, type Period } from '@yiwang/shared/time'
import {
  GovernanceCentre,
  type GovernanceCentreRow,
  type PublicityEventRow,
  type ReceptionRecordRow,
  PublicityEvent,
  ReceptionRecord,
} from './entities.ts'

// Centres and their publicity events are public; receptions are scoped.

export async function findCentres(
  database: Database,
  regions: readonly string[],
): Promise<Map<string, GovernanceCentreRow>> {
  const rows = await database.rows<GovernanceCentreRow>(
    sql`SELECT g.* FROM ${GovernanceCentre.open} g WHERE g.region_code IN (${join([...regions])})`,
  )
  return byKey(rows, ({ regionCode }) => regionCode)
}

/** One page of each centre's records, of the whole region that it serves. */
export interface CentrePage {
  readonly period: Period | null
  readonly first: number
  readonly after: string | null
}

export function pageOfPublicityEvents(
  database: Database,
  regions: readonly string[],
  { period, first, after }: CentrePage,
): Promise<Map<string, Connection<PublicityEventRow>>> {
  return pagePerParent<PublicityEventRow>(database, regions, {
    select: sql`e.*`,
    from: sql`${rowsInsideRegions(PublicityEvent, regions)} e`,
    parent: 'e.inside_region',
    where: all(inPeriod('e.held_on', period)),
    order: [
      { column: 'e.held_on', property: 'heldOn', direction: 'DESC' },
      { column: 'e.event_id', property: 'eventId', direction: 'ASC' },
    ],
    first,
    after,
  })
}

export function pageOfReceptions(
  database: Database,
  scope: RowScope,
  regions: readonly string[],
  { period, first, after }: CentrePage,
): Promise<Map<string, Connection<ReceptionRecordRow>>> {
  return pagePerParent<ReceptionRecordRow>(database, regions, {
    select: sql`r.*`,
    from: sql`${rowsInsideRegions(ReceptionRecord, regions)} r`,
    parent: 'r.inside_region',
    where: all(visibleTo(scope, { alias: 'r', gridWorkers: false }), inRange('r.received_at', instantRange(period))),
    order: [
      { column: 'r.received_at', property: 'receivedAt', direction: 'DESC' },
      { column: 'r.reception_no', property: 'receptionNo', direction: 'ASC' },
    ],
    first,
    after,
  })
}

export function countPublicityEvents(database: Database, regions: readonly string[], period: Period | null) {
  return aggregateByRegion<{ events: number }>(database, regions, {
    from: sql`${PublicityEvent.open} e`,
    alias: 'e',
    select: sql`COUNT(*) AS events`,
    where: sql`1 = 1`,
    during: { column: 'e.held_on', of: 'DAYS', period },
    persons: null,
  })
}

export function countReceptions(database: Database, regions: OwnRegions, period: Period | null) {
  return aggregateByRegion<{ visits: number; personTimes: number }>(database, regions, {
    from: sql`reception_record r`,
    alias: 'r',
    select: sql`COUNT(*) AS visits, SUM(r.person_count) AS person_times`,
    where: sql`1 = 1`,
    during: { column: 'r.received_at', of: 'INSTANTS', period },
    persons: {},
  })
}
