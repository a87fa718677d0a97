import type { RowScope } from '@yiwang/shared/caller'
import { type Database, join, sql } from '@yiwang/shared/database'
import { ofOrganisation, visibleRows } from '../../scope/visible-rows.ts'
import type { SafetyListRow, SafetyProfileRow } from './entities.ts'

export async function findSafetyProfiles(
  database: Database,
  scope: RowScope,
  organisations: readonly string[],
): Promise<Map<string, SafetyProfileRow>> {
  const rows = await database.rows<SafetyProfileRow>(sql`
    SELECT p.* FROM safety_profile p
    WHERE p.uscc IN (${join([...organisations])}) AND ${visibleRows(scope, 'p', ofOrganisation('p.uscc'))}`)
  return new Map(rows.map((row) => [row.uscc, row]))
}

export function findSafetyLists(
  database: Database,
  scope: RowScope,
  organisations: readonly string[],
): Promise<SafetyListRow[]> {
  return database.rows<SafetyListRow>(sql`
    SELECT l.* FROM safety_list l
    WHERE l.uscc IN (${join([...organisations])}) AND ${visibleRows(scope, 'l', ofOrganisation('l.uscc'))}`)
}
