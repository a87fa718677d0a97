import { sql, type Transaction } from '@yiwang/shared/database'
import type { MediationLevel } from '../../generated/resolver-types.ts'
import { Mediation, type MediationRow } from './entities.ts'

/** The last mediation of a locked dispute; ids go up with time. */
export async function lastMediation(transaction: Transaction, caseNo: string): Promise<MediationRow | null> {
  const [row] = await transaction.rows<MediationRow>(
    sql`SELECT m.* FROM ${Mediation.open} m WHERE m.case_no = ${caseNo}
      ORDER BY m.mediated_at DESC, m.mediation_id DESC LIMIT 1`,
  )
  return row ?? null
}

export async function wasMediatedAt(
  transaction: Transaction,
  caseNo: string,
  level: MediationLevel | null,
): Promise<boolean> {
  const rows = await transaction.rows(
    sql`SELECT m.mediation_id FROM ${Mediation.open} m WHERE m.case_no = ${caseNo} AND m.level = ${level} LIMIT 1`,
  )
  return rows.length > 0
}
