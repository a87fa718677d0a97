import {
  aggregateByRegion,
  type Database,
  sql,
  toCents,
  toCount,
  type OwnRegions,
  type During,
} from '@yiwang/shared/database'
import { type Period } from '@yiwang/shared/time'

export interface AlertCounts {
  readonly alerts: number
  readonly persons: number
  /** closed after the alert was found true */
  readonly closed: number
  /** found untrue, closed or not */
  readonly excluded: number
}

interface Query {
  readonly regions: OwnRegions
  readonly period: Period | null
}

export async function countAlerts(database: Database, { regions, period }: Query): Promise<Map<string, AlertCounts>> {
  const answer = await aggregateByRegion<Record<keyof AlertCounts, string>>(database, regions, {
    from: sql`medical_alert a`,
    alias: 'a',
    select: sql`COUNT(*) AS alerts, COUNT(DISTINCT a.person_id) AS persons,
      SUM(CASE WHEN a.status = 'CLOSED' AND a.confirmed = 1 THEN 1 ELSE 0 END) AS closed,
      SUM(CASE WHEN a.confirmed = 0 THEN 1 ELSE 0 END) AS excluded`,
    where: sql`1 = 1`,
    during: raised(period),
    persons: {},
  })
  return new Map([...answer].flatMap(([region, rows]) => rows.map((row) => [region, countsOf(row)] as const)))
}

function countsOf(row: Record<keyof AlertCounts, string>): AlertCounts {
  return {
    alerts: toCount(row.alerts),
    persons: toCount(row.persons),
    closed: toCount(row.closed),
    excluded: toCount(row.excluded),
  }
}

export interface TownshipCount {
  readonly townCode: string
  readonly count: number
}

export async function countAlertsByTownship(
  database: Database,
  { regions, period }: Query,
): Promise<Map<string, TownshipCount[]>> {
  const answer = await aggregateByRegion<{ townCode: string; alerts: string }>(database, regions, {
    from: sql`medical_alert a`,
    alias: 'a',
    select: sql`COUNT(*) AS alerts`,
    where: sql`a.town_code IS NOT NULL`,
    groupBy: ['a.town_code'],
    during: raised(period),
    persons: {},
  })
  return new Map([...answer].map(([region, rows]) => [region, rows.map(townshipOf).sort(byCode)]))
}

function townshipOf({ townCode, alerts }: { townCode: string; alerts: string }): TownshipCount {
  return { townCode, count: toCount(alerts) }
}

function byCode(a: TownshipCount, b: TownshipCount): number {
  return a.townCode < b.townCode ? -1 : 1
}

/** The aids of the alerts of the period, by the alert's date and not by the day of granting (契约：按预警日期). */
export async function sumAids(database: Database, { regions, period }: Query): Promise<Map<string, bigint>> {
  const answer = await aggregateByRegion<{ granted: string }>(database, regions, {
    from: sql`medical_alert a JOIN medical_aid d ON d.alert_id = a.alert_id`,
    alias: 'a',
    select: sql`SUM(d.amount_cents) AS granted`,
    where: sql`1 = 1`,
    during: raised(period),
    persons: { amounts: ['granted'] },
  })
  return new Map(
    [...answer].flatMap(([region, rows]) => rows.map(({ granted }) => [region, toCents(granted)] as const)),
  )
}

function raised(period: Period | null): During {
  return { column: 'a.raised_at', of: 'INSTANTS', period }
}
