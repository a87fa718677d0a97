import { sql, type Sql, type Transaction, visibleTo, wholeCity } from '@yiwang/shared/database'
import type { Access } from '@yiwang/shared/mutation'
import { hasRows } from '../../has-rows.ts'
import { VolunteerActivity, type ActivitySignUpRow, type VolunteerActivityRow } from './entities.ts'

/** Any activity, locked: activities are public. */
export function lockActivity(transaction: Transaction, activityNo: string): Promise<VolunteerActivityRow | null> {
  return lock(transaction, activityNo, sql`1 = 1`)
}

/** An activity in the caller's region, locked. */
export function lockOwnActivity({ transaction, scope }: Access, activityNo: string) {
  return lock(transaction, activityNo, visibleTo(scope, { alias: 'v' }))
}

async function lock(transaction: Transaction, activityNo: string, visible: Sql): Promise<VolunteerActivityRow | null> {
  const [row] = await transaction.rows<VolunteerActivityRow>(
    sql`SELECT v.* FROM ${VolunteerActivity.open} v WHERE v.activity_no = ${activityNo} AND ${visible} ${transaction.forUpdate}`,
  )
  return row ?? null
}

export async function activityOf(transaction: Transaction, activityNo: string): Promise<VolunteerActivityRow | null> {
  const [row] = await transaction.rows<VolunteerActivityRow>(
    sql`SELECT v.* FROM ${VolunteerActivity.open} v WHERE v.activity_no = ${activityNo}`,
  )
  return row ?? null
}

export function isSignedUp(
  transaction: Transaction,
  { activityNo, personId }: Pick<ActivitySignUpRow, 'activityNo' | 'personId'>,
): Promise<boolean> {
  return hasRows(
    transaction,
    wholeCity('FOUND')`
      SELECT s.person_id FROM activity_sign_up s WHERE s.activity_no = ${activityNo} AND s.person_id = ${personId}`,
  )
}
