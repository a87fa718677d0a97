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
import type { AssistanceApplicationStatus } from '../../generated/resolver-types.ts'
import { AssistanceApplication, type AssistanceApplicationRow, AssistanceStep } from './entities.ts'
import { applicationOf, lockApplication, nextApplicationStep } from './write-repository.ts'

/** What the definitions of the application's transitions have in common. */
export const applicationTransition = {
  field: 'application',
  versionOf: ({ version }: AssistanceApplicationRow) => version,
  load: applicationOf,
} as const

export async function applicationToChange(
  access: Access,
  { applicationNo }: { readonly applicationNo: string },
): Promise<AssistanceApplicationRow | Refusal> {
  return (await lockApplication(access, applicationNo)) ?? notFound('救助申请', 'applicationNo')
}

export interface ApplicationChange {
  /** one after the other, at the same instant */
  readonly to: readonly AssistanceApplicationStatus[]
  readonly changes?: Partial<AssistanceApplicationRow>
  readonly opinion: string | null
}

/** One change of an application: its row, its steps, its event. */
export async function changeApplication(
  writing: Writing,
  application: AssistanceApplicationRow,
  { to, changes = {}, opinion }: ApplicationChange,
): Promise<Written> {
  const { applicationNo } = application
  const status = to.at(-1) ?? application.status
  await updateRow(writing.transaction, AssistanceApplication, { applicationNo }, { ...changes, status })
  let from = application.status
  for (const next of to) {
    await recordApplicationStep(writing, { applicationNo, from, to: next, opinion })
    from = next
  }
  return announceApplication(writing, { ...application, status })
}

interface ApplicationStep {
  readonly applicationNo: string
  readonly from: AssistanceApplicationStatus | null
  readonly to: AssistanceApplicationStatus
  readonly opinion: string | null
}

export async function recordApplicationStep(
  { transaction, caller, now }: Writing,
  { applicationNo, from, to, opinion }: ApplicationStep,
): Promise<void> {
  await insertRow(transaction, AssistanceStep, {
    applicationNo,
    sequence: await nextApplicationStep(transaction, applicationNo),
    at: now,
    fromStatus: from,
    toStatus: to,
    actorId: caller.id,
    actor: maskName(caller.displayName),
    role: caller.roles.join(','),
    opinion,
  })
}

/** Tells the subscribers of assistanceApplicationChanged. */
export function announceApplication(
  writing: Writing,
  { applicationNo, regionCode, kind, status }: AssistanceApplicationRow,
): Written {
  writing.emit({ type: 'assistanceApplicationChanged', payload: { applicationNo, kind, status } })
  return { recordType: 'AssistanceApplication', recordId: applicationNo, regionCode }
}
