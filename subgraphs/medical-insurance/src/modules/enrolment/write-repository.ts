import { inOwnRegion, sql, toCount, type Transaction, wholeCity } from '@yiwang/shared/database'
import type { Access } from '@yiwang/shared/mutation'
import { visiblePerson } from '../person/repository.ts'
import type { PersonCopyRow } from '../person/entities.ts'
import type { EnrolmentCheckRow, EnrolmentRow } from './entities.ts'

export async function enrolmentOf(transaction: Transaction, enrolmentId: string): Promise<EnrolmentRow | null> {
  const [row] = await transaction.rows<EnrolmentRow>(
    wholeCity('FOUND')`SELECT e.* FROM enrolment e WHERE e.enrolment_id = ${enrolmentId}`,
  )
  return row ?? null
}

/** The person's enrolment of a year; the person's row is locked. */
export async function enrolmentInYear(
  transaction: Transaction,
  { personId, year }: { readonly personId: string; readonly year: number },
): Promise<EnrolmentRow | null> {
  const [row] = await transaction.rows<EnrolmentRow>(
    wholeCity('FOUND')`
      SELECT e.* FROM enrolment e WHERE e.person_id = ${personId} AND e.year = ${year} ${transaction.forUpdate}`,
  )
  return row ?? null
}

/** The enrolment locked for change; null when there is none or the caller may not see its person. */
export async function lockEnrolment(
  { transaction, scope }: Access,
  enrolmentId: string,
): Promise<(EnrolmentRow & { readonly regionCode: string }) | null> {
  const [row] = await transaction.rows<EnrolmentRow & { regionCode: string }>(sql`
    SELECT e.*, p.region_code FROM enrolment e JOIN person_copy p ON p.person_id = e.person_id
    WHERE e.enrolment_id = ${enrolmentId} AND ${visiblePerson(scope)} ${transaction.forUpdate}`)
  return row ?? null
}

/** 困难群众 of a region of the caller's own. */
export async function countListed({ transaction, caller }: Access, region: string): Promise<number> {
  const [row] = await transaction.rows<{ listed: string }>(sql`
    SELECT COUNT(*) AS listed FROM person_copy p
    WHERE p.active = 1 AND p.low_income_category <> 'NONE' AND ${inOwnRegion(caller, region, 'p')}`)
  return toCount(row?.listed ?? 0)
}

/** A person who is not insured in the year; 1 when an alert of the year already says so. */
export type Uninsured = PersonCopyRow & { readonly alerted: number }

/** The 困难群众 of a region of the caller's own without an ACTIVE enrolment of the year. */
export function findUninsured(
  { transaction, caller }: Access,
  { region, year }: { readonly region: string; readonly year: number },
): Promise<Uninsured[]> {
  return transaction.rows<Uninsured>(sql`
    SELECT p.*, CASE WHEN a.alert_id IS NULL THEN 0 ELSE 1 END AS alerted FROM person_copy p
    LEFT JOIN enrolment e ON e.person_id = p.person_id AND e.year = ${year} AND e.status = 'ACTIVE'
    LEFT JOIN medical_alert a ON a.person_id = p.person_id AND a.rule = 'NOT_ENROLLED' AND a.year = ${year}
    WHERE p.active = 1 AND p.low_income_category <> 'NONE' AND e.person_id IS NULL AND ${inOwnRegion(caller, region, 'p')}
    ORDER BY p.person_id`)
}

export async function checkOf(transaction: Transaction, checkId: string): Promise<EnrolmentCheckRow | null> {
  const [row] = await transaction.rows<EnrolmentCheckRow>(
    wholeCity('FOUND')`SELECT c.* FROM enrolment_check c WHERE c.check_id = ${checkId}`,
  )
  return row ?? null
}

/** Whether a check of just this region and year runs; the caller is responsible for the region. */
export async function isChecking(
  { transaction, caller }: Access,
  { regionCode, year }: { readonly regionCode: string; readonly year: number },
): Promise<boolean> {
  const rows = await transaction.rows(sql`
    SELECT c.check_id FROM enrolment_check c
    WHERE c.region_code = ${regionCode} AND ${inOwnRegion(caller, regionCode, 'c')}
      AND c.year = ${year} AND c.finished_at IS NULL ${transaction.forUpdate}`)
  return rows.length > 0
}
