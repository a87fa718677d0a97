import { join, sql, toCount, type Transaction, wholeCity } from '@yiwang/shared/database'
import type { Access } from '@yiwang/shared/mutation'
import { Organisation, type OrganisationRow } from '../organisation/entities.ts'
import { visiblePersons } from '../person/repository.ts'
import { visibleCases } from './case-filter.ts'
import { CaseOutcome, CaseStep, type CaseRow } from './entities.ts'

/** The case locked for change; null when there is none or the caller may not see it. */
export async function lockCase({ transaction, scope }: Access, caseNo: string): Promise<CaseRow | null> {
  const [row] = await transaction.rows<CaseRow>(
    sql`SELECT c.* FROM governance_case c WHERE c.case_no = ${caseNo} AND ${visibleCases(scope, 'c')}
      ${transaction.forUpdate}`,
  )
  return row ?? null
}

/** The case of a record that is visible exactly where its case is, or of an event; locked. */
export async function lockCaseOf(transaction: Transaction, caseNo: string): Promise<CaseRow | null> {
  const [row] = await transaction.rows<CaseRow>(
    wholeCity('FOUND')`SELECT c.* FROM governance_case c WHERE c.case_no = ${caseNo} ${transaction.forUpdate}`,
  )
  return row ?? null
}

export async function caseOf(transaction: Transaction, caseNo: string): Promise<CaseRow | null> {
  const [row] = await transaction.rows<CaseRow>(
    wholeCity('FOUND')`SELECT c.* FROM governance_case c WHERE c.case_no = ${caseNo}`,
  )
  return row ?? null
}

/** The number of the case's next step; the case is new or locked. */
export async function nextStepNo(transaction: Transaction, caseNo: string): Promise<number> {
  const [row] = await transaction.rows<{ last: number | null }>(
    sql`SELECT MAX(s.step_no) AS last FROM ${CaseStep.open} s WHERE s.case_no = ${caseNo}`,
  )
  return (row?.last ?? 0) + 1
}

export async function nextOutcomeNo(transaction: Transaction, caseNo: string): Promise<number> {
  const [row] = await transaction.rows<{ last: number | null }>(
    sql`SELECT MAX(o.outcome_no) AS last FROM ${CaseOutcome.open} o WHERE o.case_no = ${caseNo}`,
  )
  return (row?.last ?? 0) + 1
}

/** Whether all of the persons, each named once, are residents inside the caller's scope. */
export async function areResidents({ transaction, scope }: Access, persons: readonly string[]): Promise<boolean> {
  if (persons.length === 0) return true
  const [row] = await transaction.rows<{ known: number | string }>(
    sql`SELECT COUNT(*) AS known FROM person p
      WHERE p.person_id IN (${join([...persons])}) AND ${visiblePersons(scope, 'p')}`,
  )
  return toCount(row?.known ?? 0) === persons.length
}

/** Organisations are public. */
export async function findOrganisationRows(
  { transaction }: Access,
  usccs: readonly string[],
): Promise<Map<string, OrganisationRow>> {
  if (usccs.length === 0) return new Map()
  const rows = await transaction.rows<OrganisationRow>(
    sql`SELECT o.* FROM ${Organisation.open} o WHERE o.uscc IN (${join([...usccs])})`,
  )
  return new Map(rows.map((row) => [row.uscc, row]))
}

export async function isUsed(
  { transaction }: Access,
  column: 'hotlineNo' | 'petitionNo',
  number: string,
): Promise<boolean> {
  const taken = column === 'hotlineNo' ? sql`c.hotline_no = ${number}` : sql`c.petition_no = ${number}`
  return (
    (await transaction.rows(wholeCity('UNIQUE')`SELECT c.case_no FROM governance_case c WHERE ${taken}`)).length > 0
  )
}
