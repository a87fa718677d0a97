import { all } from './conditions.ts'
import { type During, within } from './during.ts'
import type { Database } from './open-database.ts'
import { type PersonFigures, shownRows } from './person-figures.ts'
import { type RegionQuery, regionRows } from './region-rows.ts'

export interface RegionAggregate extends Omit<RegionQuery, 'cells'> {
  /** the column and the period that choose the rows by time */
  readonly during?: During
  /** null: figures of things, from teams to hazards, and not of persons, households or their affairs */
  readonly persons: PersonFigures | null
}

/**
 * The aggregates of any number of regions, in one SQL statement; regions without rows are absent from the answer.
 * Whoever sees no records gets figures of persons by rounded cells.
 * @throws AppError SUPPRESSED, to those, for a region below the township
 */
export async function aggregateByRegion<Row extends object>(
  database: Database,
  regions: readonly string[],
  { during, persons, ...query }: RegionAggregate,
): Promise<ReadonlyMap<string, (Row & { region: string })[]>> {
  const { disclosure } = database
  const rows =
    disclosure && persons
      ? await shownRows<Row>(database, regions, { query, during, persons, disclosure })
      : await regionRows<Row>(database, regions, { ...query, where: all(query.where, within(during)) })
  const answer = new Map<string, (Row & { region: string })[]>()
  for (const row of rows) answer.set(row.region, [...(answer.get(row.region) ?? []), row])
  return answer
}
