import {
  type Connection,
  type Database,
  join,
  listPerParent,
  pagePerParent,
  sql,
  toCount,
} from '@yiwang/shared/database'
import type { RowScope } from '@yiwang/shared/caller'
import type { PageArgs } from '../grid/repository.ts'
import type { OrganisationRow } from '../organisation/entities.ts'
import type { PersonRow } from '../person/entities.ts'
import { visiblePersons } from '../person/repository.ts'
import { CaseOutcome, CaseAssistance, CaseStep, type CaseOutcomeRow, type CaseStepRow } from './entities.ts'

// The parts of a case are read only for cases that the caller was given before; persons keep their own scope.

/** 当事人; whoever lies outside the caller's scope is left out. */
export function firstSubjects(database: Database, scope: RowScope, cases: readonly string[], first: number) {
  return listPerParent<PersonRow>(database, cases, {
    select: sql`p.*`,
    from: sql`case_person cp JOIN person p ON p.person_id = cp.person_id`,
    parent: 'cp.case_no',
    where: sql`cp.subject = 1 AND ${visiblePersons(scope, 'p')}`,
    order: [{ column: 'p.person_id', property: 'personId', direction: 'ASC' }],
    first,
    maximum: 50,
  })
}

export function firstAssistingDepartments(database: Database, cases: readonly string[], first: number) {
  return listPerParent<OrganisationRow>(database, cases, {
    select: sql`o.*`,
    from: sql`${CaseAssistance.open} h JOIN organisation o ON o.uscc = h.uscc`,
    parent: 'h.case_no',
    where: sql`1 = 1`,
    order: [{ column: 'o.uscc', property: 'uscc', direction: 'ASC' }],
    first,
    maximum: 20,
  })
}

export function firstSteps(database: Database, cases: readonly string[], first: number) {
  return listPerParent<CaseStepRow>(database, cases, {
    select: sql`s.*`,
    from: sql`${CaseStep.open} s`,
    parent: 's.case_no',
    where: sql`1 = 1`,
    order: [{ column: 's.step_no', property: 'stepNo', direction: 'ASC' }],
    first,
    maximum: 200,
  })
}

export function pageOfOutcomes(
  database: Database,
  cases: readonly string[],
  { first, after }: PageArgs,
): Promise<Map<string, Connection<CaseOutcomeRow>>> {
  return pagePerParent<CaseOutcomeRow>(database, cases, {
    select: sql`o.*`,
    from: sql`${CaseOutcome.open} o`,
    parent: 'o.case_no',
    where: sql`1 = 1`,
    order: [{ column: 'o.outcome_no', property: 'outcomeNo', direction: 'ASC' }],
    first,
    after,
  })
}

export interface OutcomeTotals {
  readonly organisationCount: number
  readonly totalQuantity: number
}

/** Totals over all outcomes of a case, whatever page is shown. */
export async function totalOutcomes(database: Database, cases: readonly string[]): Promise<Map<string, OutcomeTotals>> {
  const rows = await database.rows<{ caseNo: string; organisations: number; quantity: number }>(sql`
    SELECT o.case_no, COUNT(DISTINCT o.uscc) AS organisations, SUM(o.quantity) AS quantity
    FROM ${CaseOutcome.open} o WHERE o.case_no IN (${join([...cases])}) GROUP BY o.case_no`)
  return new Map(
    rows.map(({ caseNo, organisations, quantity }) => [
      caseNo,
      { organisationCount: toCount(organisations), totalQuantity: toCount(quantity) },
    ]),
  )
}
