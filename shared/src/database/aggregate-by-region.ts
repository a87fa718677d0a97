import { all } from './conditions.ts'
import { type During, within } from './during.ts'
import type { Database } from './open-database.ts'
import type { OwnRegions } from './own-regions.ts'
import { type PersonFigures, shownRows } from './person-figures.ts'
import { type RegionQuery, regionRows } from './region-rows.ts'
import type { ScopedSql } from './sql.ts'

export interface RegionAggregate extends Omit<RegionQuery, 'cells'> {
  /** the column and the period that choose the rows by time */
  readonly during?: During
  /** null: figures of things, from teams to hazards, and not of persons, households or their affairs */
  readonly persons: PersonFigures | null
}

/** An aggregate of a table that needs no scope. */
export type OpenAggregate = RegionAggregate & { readonly from: ScopedSql }

type ByRegion<Row> = ReadonlyMap<string, (Row & { region: string })[]>

/**
 * The aggregates of any number of regions, in one SQL statement; regions without rows are absent from the answer.
 * Whoever sees no records gets figures of persons by rounded cells.
 * @throws AppError SUPPRESSED, to those, for a region below the township
 */
export function aggregateByRegion<Row extends object>(
  database: Database,
  regions: OwnRegions,
  aggregate: RegionAggregate,
): Promise<ByRegion<Row>>
export function aggregateByRegion<Row extends object>(
  database: Database,
  regions: readonly string[],
  aggregate: OpenAggregate,
): Promise<ByRegion<Row>>
export async function aggregateByRegion<Row extends object>(
  database: Database,
  regions: readonly string[],
  { during, persons, ...query }: RegionAggregate,
): Promise<ByRegion<Row>> {
  const { disclosure } = database
  const rows =
    disclosure && persons
      ? await shownRows<Row>(database, regions, { query, during, persons, disclosure })
      : await regionRows<Row>(database, regions, { ...query, where: all(query.where, within(during)) })
  const answer = new Map<string, (Row & { region: string })[]>()
  for (const row of rows) answer.set(row.region, [...(answer.get(row.region) ?? []), row])
  return answer
}
