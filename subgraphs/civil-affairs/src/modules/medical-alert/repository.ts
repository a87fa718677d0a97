import { type Transaction, wholeCity } from '@yiwang/shared/database'
import type { MedicalAlertCopyRow } from './entities.ts'

/** The alert about this person, locked, so that it leads to one application; another person's does not exist. */
export async function lockAlertOf(
  transaction: Transaction,
  { alertId, personId }: { readonly alertId: string; readonly personId: string },
): Promise<MedicalAlertCopyRow | null> {
  const [row] = await transaction.rows<MedicalAlertCopyRow>(
    wholeCity('FOUND')`
    SELECT m.* FROM medical_alert_copy m
    WHERE m.alert_id = ${alertId} AND m.person_id = ${personId} ${transaction.forUpdate}`,
  )
  return row ?? null
}
