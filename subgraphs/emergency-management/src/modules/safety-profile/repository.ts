import type { RowScope } from '@yiwang/shared/caller'
import { byKey, type Database, join, sql, type Transaction, wholeCity } from '@yiwang/shared/database'
import type { Access } from '@yiwang/shared/mutation'
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
  return byKey(rows, ({ uscc }) => uscc)
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

/** The list locked for change; null when there is none or the caller may not see it. */
export async function lockSafetyList({ transaction, scope }: Access, listId: string): Promise<SafetyListRow | null> {
  const [row] = await transaction.rows<SafetyListRow>(sql`
    SELECT l.* FROM safety_list l
    WHERE l.list_id = ${listId} AND ${visibleRows(scope, 'l', ofOrganisation('l.uscc'))} ${transaction.forUpdate}`)
  return row ?? null
}

export async function safetyListOf(transaction: Transaction, listId: string): Promise<SafetyListRow | null> {
  const [row] = await transaction.rows<SafetyListRow>(
    wholeCity('FOUND')`SELECT l.* FROM safety_list l WHERE l.list_id = ${listId}`,
  )
  return row ?? null
}

/** The profile of an organisation that a record was entered about, or null; locked. */
export async function safetyProfileOf(transaction: Transaction, uscc: string): Promise<SafetyProfileRow | null> {
  const [row] = await transaction.rows<SafetyProfileRow>(
    wholeCity('FOUND')`SELECT p.* FROM safety_profile p WHERE p.uscc = ${uscc} ${transaction.forUpdate}`,
  )
  return row ?? null
}
