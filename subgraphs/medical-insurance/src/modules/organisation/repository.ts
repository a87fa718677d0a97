import { sql, type Transaction } from '@yiwang/shared/database'
import type { MedicalDesignationRow } from '../designation/entities.ts'
import type { OrganisationCopyRow } from './entities.ts'

/** An organisation and what the department has designated it for. */
export interface Institution {
  readonly uscc: string
  readonly regionCode: string
  readonly designation: MedicalDesignationRow | null
}

/** Organisations and designations are public: no scope applies. Null for a uscc that nobody has registered. */
export async function findInstitution(transaction: Transaction, uscc: string): Promise<Institution | null> {
  const [designation] = await transaction.rows<MedicalDesignationRow>(
    sql`SELECT d.* FROM medical_designation d WHERE d.institution_uscc = ${uscc}`,
  )
  if (designation) return { uscc, regionCode: designation.regionCode, designation }
  const [organisation] = await transaction.rows<OrganisationCopyRow>(
    sql`SELECT o.* FROM organisation_copy o WHERE o.uscc = ${uscc}`,
  )
  return organisation ? { uscc, regionCode: organisation.regionCode, designation: null } : null
}

/** 享受即时结算 */
export function isInstant({ designation }: Institution): boolean {
  return designation?.instantSettlement === 1
}
