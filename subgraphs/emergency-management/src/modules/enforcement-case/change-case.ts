import {
  type Access,
  insertRow,
  notFound,
  type Refusal,
  updateRow,
  type Writing,
  type Written,
} from '@yiwang/shared/mutation'
import { maskName } from '@yiwang/shared/privacy'
import type { EnforcementStatus } from '../../generated/resolver-types.ts'
import { EnforcementCase, type EnforcementCaseRow, EnforcementStep } from './entities.ts'
import { caseOf, lockCase, nextCaseStep } from './repository.ts'

/** What the definitions of the case's transitions have in common. */
export const caseTransition = {
  field: 'enforcementCase',
  versionOf: ({ version }: EnforcementCaseRow) => version,
  load: caseOf,
  find: async (
    access: Access,
    { enforcementNo }: { readonly enforcementNo: string },
  ): Promise<EnforcementCaseRow | Refusal> =>
    (await lockCase(access, enforcementNo)) ?? notFound('执法案件', 'enforcementNo'),
} as const

interface CaseChange {
  readonly to: EnforcementStatus
  readonly changes?: Partial<EnforcementCaseRow>
  readonly note: string | null
}

/** One transition of a case: its row and its step. */
export async function changeCase(
  writing: Writing,
  { enforcementNo, status, regionCode }: EnforcementCaseRow,
  { to, changes = {}, note }: CaseChange,
): Promise<Written> {
  await updateRow(writing.transaction, EnforcementCase, { enforcementNo }, { ...changes, status: to })
  await recordCaseStep(writing, { enforcementNo, from: status, to, note })
  return { recordType: 'EnforcementCase', recordId: enforcementNo, regionCode }
}

interface Step {
  readonly enforcementNo: string
  readonly from: EnforcementStatus | null
  readonly to: EnforcementStatus
  readonly note: string | null
}

export async function recordCaseStep(
  { transaction, caller, now }: Writing,
  { enforcementNo, from, to, note }: Step,
): Promise<void> {
  await insertRow(transaction, EnforcementStep, {
    enforcementNo,
    sequence: await nextCaseStep(transaction, enforcementNo),
    at: now,
    fromStatus: from,
    toStatus: to,
    actorId: caller.id,
    actor: maskName(caller.displayName),
    note,
  })
}
