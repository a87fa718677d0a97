import type { RowScope } from '@yiwang/shared/caller'
import {
  all,
  type Connection,
  type Database,
  inPeriod,
  inRegion,
  pageOf,
  sql,
  type Transaction,
  wholeCity,
} from '@yiwang/shared/database'
import type { Access } from '@yiwang/shared/mutation'
import type { Period } from '@yiwang/shared/time'
import { visibleRows } from '../../scope/visible-rows.ts'
import type { EnforcementClueRow } from './entities.ts'

export interface CluePageArgs {
  readonly regionCode: string
  readonly period: Period | null
  readonly first: number
  readonly after: string | null
}

/** Newest hand-over first, then by number. */
export function pageOfClues(
  database: Database,
  scope: RowScope,
  { regionCode, period, first, after }: CluePageArgs,
): Promise<Connection<EnforcementClueRow>> {
  return pageOf<EnforcementClueRow>(database, {
    select: sql`c.*`,
    from: sql`enforcement_clue c`,
    where: all(inRegion(regionCode, 'c'), visibleRows(scope, 'c'), inPeriod('c.transferred_on', period)),
    order: [
      { column: 'c.transferred_on', property: 'transferredOn', direction: 'DESC' },
      { column: 'c.clue_no', property: 'clueNo', direction: 'ASC' },
    ],
    first,
    after,
  })
}

/** The clue locked for change; null when there is none or the caller may not see it. */
export async function lockClue({ transaction, scope }: Access, clueNo: string): Promise<EnforcementClueRow | null> {
  const [row] = await transaction.rows<EnforcementClueRow>(sql`
    SELECT c.* FROM enforcement_clue c
    WHERE c.clue_no = ${clueNo} AND ${visibleRows(scope, 'c')} ${transaction.forUpdate}`)
  return row ?? null
}

export async function clueOf(transaction: Transaction, clueNo: string): Promise<EnforcementClueRow | null> {
  const [row] = await transaction.rows<EnforcementClueRow>(
    wholeCity('FOUND')`SELECT c.* FROM enforcement_clue c WHERE c.clue_no = ${clueNo}`,
  )
  return row ?? null
}
