import { sql } from '@yiwang/shared/database'
import type { Access } from '@yiwang/shared/mutation'
import { visibleCases } from '../modules/case/case-filter.ts'
import type { CaseRow } from '../modules/case/entities.ts'

/** A case that an input refers to, where the caller may see it. */
export async function findNamedCase(
  { transaction, scope }: Access,
  caseNo: string,
): Promise<Pick<CaseRow, 'caseNo' | 'regionCode'> | null> {
  const [row] = await transaction.rows<Pick<CaseRow, 'caseNo' | 'regionCode'>>(
    sql`SELECT c.case_no, c.region_code FROM governance_case c WHERE c.case_no = ${caseNo} AND ${visibleCases(scope, 'c')}`,
  )
  return row ?? null
}
