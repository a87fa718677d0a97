import { type Connection, emptyConnection } from '@yiwang/shared/database'
import { invariant } from '@yiwang/shared/errors'
import { defineBatch, type RequestContext } from '@yiwang/shared/graphql'
import type { SlaState } from '../../generated/resolver-types.ts'
import type { PageArgs } from '../grid/repository.ts'
import type { OrganisationRow } from '../organisation/entities.ts'
import type { PersonRow } from '../person/entities.ts'
import {
  firstAssistingDepartments,
  firstSteps,
  firstSubjects,
  type OutcomeTotals,
  pageOfOutcomes,
  totalOutcomes,
} from './case-parts-repository.ts'
import type { CaseOutcomeRow, CaseRow, CaseStepRow } from './entities.ts'
import {
  type CasePage,
  findCases,
  findClockSegments,
  pageOfCasesAt,
  pageOfCasesOfPersons,
  pageOfCases,
} from './repository.ts'
import { slaStateAt } from './sla-state.ts'

export const caseByNo = defineBatch<null, CaseRow | null>(
  (numbers, _, { database, scope }) => findCases(database, scope, numbers),
  () => null,
)

/** The case of a record that is visible exactly where its case is. */
export async function requiredCase(context: RequestContext, caseNo: string): Promise<CaseRow> {
  const found = await context.load(caseByNo, null, caseNo)
  invariant(found, `record of an invisible case ${caseNo}`)
  return found
}

export const casesByGrid = defineBatch<CasePage, Connection<CaseRow>>(
  (grids, page, { database, scope }) => pageOfCasesAt(database, scope, 'c.grid_code', grids, page),
  () => emptyConnection,
)

export const casesByBuilding = defineBatch<CasePage, Connection<CaseRow>>(
  (buildings, page, { database, scope }) => pageOfCasesAt(database, scope, 'c.building_id', buildings, page),
  () => emptyConnection,
)

export const casesByPerson = defineBatch<CasePage, Connection<CaseRow>>(
  (persons, page, { database, scope }) => pageOfCasesOfPersons(database, scope, persons, page),
  () => emptyConnection,
)

export const slaStateByCase = defineBatch<{ asOf: number }, SlaState>(
  async (numbers, { asOf }, { database }) => {
    const segments = await findClockSegments(database, numbers, asOf)
    return new Map(numbers.map((caseNo) => [caseNo, slaStateAt(segments.get(caseNo) ?? null, asOf)]))
  },
  () => 'NOT_STARTED',
)

export const subjectsByCase = defineBatch<{ first: number }, PersonRow[]>(
  (cases, { first }, { database, scope }) => firstSubjects(database, scope, cases, first),
  () => [],
)

export const assistingByCase = defineBatch<{ first: number }, OrganisationRow[]>(
  (cases, { first }, { database }) => firstAssistingDepartments(database, cases, first),
  () => [],
)

export const stepsByCase = defineBatch<{ first: number }, CaseStepRow[]>(
  (cases, { first }, { database }) => firstSteps(database, cases, first),
  () => [],
)

export const outcomesByCase = defineBatch<PageArgs, Connection<CaseOutcomeRow>>(
  (cases, args, { database }) => pageOfOutcomes(database, cases, args),
  () => emptyConnection,
)

export const outcomeTotalsByCase = defineBatch<null, OutcomeTotals>(
  (cases, _, { database }) => totalOutcomes(database, cases),
  () => ({ organisationCount: 0, totalQuantity: 0 }),
)

export function listCases({ database, scope }: RequestContext, search: CasePage): Promise<Connection<CaseRow>> {
  return pageOfCases(database, scope, search)
}
