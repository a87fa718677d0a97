import { type Transaction, wholeCity } from '@yiwang/shared/database'

/** Whether the visit was to this person; a visit to somebody else does not exist for the person's alert. */
export async function wasVisited(
  transaction: Transaction,
  { visitId, personId }: { readonly visitId: string; readonly personId: string },
): Promise<boolean> {
  const rows = await transaction.rows(
    wholeCity('FOUND')`SELECT v.visit_id FROM visit_copy v WHERE v.visit_id = ${visitId} AND v.person_id = ${personId}`,
  )
  return rows.length > 0
}
