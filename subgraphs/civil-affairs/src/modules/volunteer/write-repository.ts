import { inRange, toCount, type Transaction, wholeCity } from '@yiwang/shared/database'
import { insertRow, newId, updateRow } from '@yiwang/shared/mutation'
import { type PointsEntryRow, PointsEntry, Volunteer, type VolunteerRow } from './entities.ts'
import { quarterOf } from './points.ts'

/** The volunteer, locked: the ledger is added to by one call at a time. */
export async function lockVolunteer(transaction: Transaction, personId: string): Promise<VolunteerRow | null> {
  const [row] = await transaction.rows<VolunteerRow>(
    wholeCity('FOUND')`SELECT v.* FROM volunteer v WHERE v.person_id = ${personId} ${transaction.forUpdate}`,
  )
  return row ?? null
}

/** The balance is the sum of the ledger; the volunteer is locked. */
export async function balanceOf(transaction: Transaction, personId: string): Promise<number> {
  const [row] = await transaction.rows<{ balance: number | string | null }>(
    wholeCity('FOUND')`SELECT SUM(e.delta) AS balance FROM points_entry e WHERE e.person_id = ${personId}`,
  )
  return toCount(row?.balance ?? 0)
}

/** Whether points were redeemed in the quarter of the instant. */
export async function hasRedeemedInQuarter(transaction: Transaction, personId: string, now: number): Promise<boolean> {
  const rows = await transaction.rows(
    wholeCity('FOUND')`
    SELECT e.entry_id FROM points_entry e
    WHERE e.person_id = ${personId} AND e.reason = 'REDEMPTION' AND ${inRange('e.at', quarterOf(now))} LIMIT 1`,
  )
  return rows.length > 0
}

/** Adds to the ledger. */
export async function addEntry(
  transaction: Transaction,
  entry: Omit<PointsEntryRow, 'entryId' | 'balance'>,
): Promise<void> {
  const { personId, delta, at } = entry
  const balance = (await balanceOf(transaction, personId)) + delta
  await insertRow(transaction, PointsEntry, { entryId: newId(at), ...entry, balance })
  await updateRow(transaction, Volunteer, { personId }, {})
}
