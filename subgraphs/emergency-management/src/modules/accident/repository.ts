import type { RowScope } from '@yiwang/shared/caller'
import {
  aggregateByRegion,
  all,
  byKey,
  type Connection,
  type Database,
  inRange,
  inRegion,
  join,
  pageOf,
  sql,
  type Transaction,
  wholeCity,
  type OwnRegions,
} from '@yiwang/shared/database'
import { instantRange, type Period } from '@yiwang/shared/time'
import { visibleRows } from '../../scope/visible-rows.ts'
import type { AccidentRow } from './entities.ts'

type SqlCount = number | string | null

export interface AccidentPageArgs {
  readonly regionCode: string
  readonly period: Period | null
  readonly first: number
  readonly after: string | null
}

/** Latest accident first, then by number. */
export function pageOfAccidents(
  database: Database,
  scope: RowScope,
  { regionCode, period, first, after }: AccidentPageArgs,
): Promise<Connection<AccidentRow>> {
  return pageOf<AccidentRow>(database, {
    select: sql`a.*`,
    from: sql`accident a`,
    where: all(inRegion(regionCode, 'a'), visibleRows(scope, 'a'), inRange('a.occurred_at', instantRange(period))),
    order: [
      { column: 'a.occurred_at', property: 'occurredAt', direction: 'DESC' },
      { column: 'a.accident_no', property: 'accidentNo', direction: 'ASC' },
    ],
    first,
    after,
  })
}

export async function findAccidents(
  database: Database,
  scope: RowScope,
  numbers: readonly string[],
): Promise<Map<string, AccidentRow>> {
  const rows = await database.rows<AccidentRow>(
    sql`SELECT a.* FROM accident a WHERE a.accident_no IN (${join([...numbers])}) AND ${visibleRows(scope, 'a')}`,
  )
  return byKey(rows, ({ accidentNo }) => accidentNo)
}

export function countAccidents(database: Database, regions: OwnRegions, period: Period | null) {
  return aggregateByRegion<{ workSafety: SqlCount; fatalFires: SqlCount }>(database, regions, {
    from: sql`accident a`,
    alias: 'a',
    select: sql`
      SUM(CASE WHEN a.kind = 'WORK_SAFETY' THEN 1 ELSE 0 END) AS work_safety,
      SUM(CASE WHEN a.kind = 'FIRE' AND a.deaths > 0 THEN 1 ELSE 0 END) AS fatal_fires`,
    where: sql`1 = 1`,
    during: { column: 'a.occurred_at', of: 'INSTANTS', period },
    persons: null,
  })
}

export async function accidentOf(transaction: Transaction, accidentNo: string): Promise<AccidentRow | null> {
  const [row] = await transaction.rows<AccidentRow>(
    wholeCity('FOUND')`SELECT a.* FROM accident a WHERE a.accident_no = ${accidentNo}`,
  )
  return row ?? null
}
