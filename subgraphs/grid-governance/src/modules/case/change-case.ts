import {
  type Access,
  forbidden,
  insertRow,
  notFound,
  type Refusal,
  updateRow,
  type Writing,
  type Written,
} from '@yiwang/shared/mutation'
import { maskName } from '@yiwang/shared/privacy'
import type { CaseStatus } from '../../generated/resolver-types.ts'
import { type CaseRow, CaseStep, GovernanceCase } from './entities.ts'
import { caseOf, lockCase, nextStepNo } from './write-repository.ts'

/** What the definitions of the case's transitions have in common. */
export const caseTransition = {
  field: 'case',
  versionOf: ({ version }: { readonly version: number }) => version,
  load: caseOf,
} as const

export async function caseToChange(
  access: Access,
  { caseNo }: { readonly caseNo: string },
): Promise<CaseRow | Refusal> {
  return (await lockCase(access, caseNo)) ?? notFound('事项', 'caseNo')
}

/** 须为承办部门. A case that nobody is responsible for yet is refused for its state. */
export function mustBeResponsible({ responsibleUscc }: CaseRow, _: unknown, { caller }: Access): Refusal | null {
  return responsibleUscc === null || responsibleUscc === caller.organisation ? null : forbidden('须为本事项的承办部门')
}

/** A department's leader decides on the own department's cases, the centre's leader on all. */
export function mustLead(row: CaseRow, input: unknown, access: Access): Refusal | null {
  return access.caller.roles.includes('CENTRE_LEADER') ? null : mustBeResponsible(row, input, access)
}

interface CaseChange {
  /** absent: the status stays */
  readonly to?: CaseStatus
  readonly changes?: Partial<CaseRow>
  readonly note?: string | null | undefined
}

/** One transition of a case: its row, its step, its event. */
export async function changeCase(
  writing: Writing,
  row: CaseRow,
  { to = row.status, changes = {}, note = null }: CaseChange,
): Promise<Written> {
  await updateRow(writing.transaction, GovernanceCase, { caseNo: row.caseNo }, { ...changes, status: to })
  const changed = { ...row, ...changes, status: to }
  await recordStep(writing, changed, { from: row.status, note })
  return announceCase(writing, changed)
}

interface Step {
  readonly from: CaseStatus | null
  readonly note?: string | null
}

/** A step that led to the row's present status; the case is new or locked. */
export async function recordStep(
  { transaction, caller, now }: Writing,
  { caseNo, status }: CaseRow,
  { from, note = null }: Step,
): Promise<void> {
  await insertRow(transaction, CaseStep, {
    caseNo,
    stepNo: await nextStepNo(transaction, caseNo),
    steppedAt: now,
    fromStatus: from,
    toStatus: status,
    actor: maskName(caller.displayName),
    actorId: caller.id,
    role: caller.roles.join(','),
    note,
  })
}

/** Tells the subscribers of caseChanged. */
export function announceCase(writing: Writing, { caseNo, category, status, regionCode }: CaseRow): Written {
  const written = { recordType: 'GovernanceCase', recordId: caseNo, regionCode }
  writing.emit({ type: 'caseChanged', payload: { caseNo, category, status }, ...written })
  return written
}
