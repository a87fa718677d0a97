import { byKey, join, sql } from '@yiwang/shared/database'
import type { Lookup } from '@yiwang/shared/mutation'
import { MedicalDesignation, type MedicalDesignationRow } from '../designation/entities.ts'
import { OrganisationCopy, type OrganisationCopyRow } from './entities.ts'

/** An organisation and what the department has designated it for. */
export interface Institution {
  readonly uscc: string
  readonly regionCode: string
  readonly designation: MedicalDesignationRow | null
}

/** Organisations and designations are public: no scope applies. Nothing under a uscc that nobody has registered. */
export const institutions: Lookup<Institution> = async ({ transaction }, usccs) => {
  const list = join([...usccs])
  const designations = await transaction.rows<MedicalDesignationRow>(
    sql`SELECT d.* FROM ${MedicalDesignation.open} d WHERE d.institution_uscc IN (${list})`,
  )
  const organisations = await transaction.rows<OrganisationCopyRow>(
    sql`SELECT o.* FROM ${OrganisationCopy.open} o WHERE o.uscc IN (${list})`,
  )
  const registered = organisations.map(({ uscc, regionCode }) => ({ uscc, regionCode, designation: null }))
  const designated = designations.map((designation) => {
    const { institutionUscc: uscc, regionCode } = designation
    return { uscc, regionCode, designation }
  })
  return byKey<Institution>([...registered, ...designated], ({ uscc }) => uscc)
}

/** 享受即时结算 */
export function isInstant({ designation }: Institution): boolean {
  return designation?.instantSettlement === 1
}
