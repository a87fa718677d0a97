import { type Transaction, wholeCity } from '@yiwang/shared/database'
import { hasRows } from '../../has-rows.ts'

/** Whether the visit was to this person; a visit to somebody else does not exist for the person. */
export function wasVisited(
  transaction: Transaction,
  { visitId, personId }: { readonly visitId: string; readonly personId: string },
): Promise<boolean> {
  return hasRows(
    transaction,
    wholeCity('FOUND')`SELECT v.visit_id FROM visit_copy v WHERE v.visit_id = ${visitId} AND v.person_id = ${personId}`,
  )
}
