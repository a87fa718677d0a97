import type { Transaction } from '@yiwang/shared/database'
import { insertRow, updateRow } from '@yiwang/shared/mutation'
import type { SafetyField } from '../../generated/resolver-types.ts'
import { safetyFields } from '../hazard/hazard-status.ts'
import type { OrganisationCopyRow } from '../organisation/entities.ts'
import { SafetyProfile } from './entities.ts'
import { safetyProfileOf } from './repository.ts'

/**
 * The organisation's profile exists from the first record about it, and lists every field that a hazard or inspection
 * was in.
 */
export async function keepProfile(
  transaction: Transaction,
  organisation: OrganisationCopyRow,
  field: SafetyField | null,
): Promise<void> {
  const { kind: _kind, uscc, ...place } = organisation
  const known = await safetyProfileOf(transaction, uscc)
  // the column is written by this department as a JSON list of fields
  const before = known ? (JSON.parse(known.fields) as SafetyField[]) : []
  const after = safetyFields.filter((one) => one === field || before.includes(one))
  const fields = JSON.stringify(after)
  if (!known) await insertRow(transaction, SafetyProfile, { uscc, ...place, gridCode: null, fields, keyUnit: 0 })
  else if (after.length > before.length) await updateRow(transaction, SafetyProfile, { uscc }, { fields })
}
