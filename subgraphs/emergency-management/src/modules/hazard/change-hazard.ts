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
import type { HazardStatus } from '../../generated/resolver-types.ts'
import { Hazard, type HazardRow, HazardStep } from './entities.ts'
import { hazardOf, lockHazard, nextHazardStep } from './write-repository.ts'

/** What the definitions of the hazard's transitions have in common. */
export const hazardTransition = {
  field: 'hazard',
  versionOf: ({ version }: HazardRow) => version,
  load: hazardOf,
} as const

export async function hazardToChange(
  access: Access,
  { hazardNo }: { readonly hazardNo: string },
): Promise<HazardRow | Refusal> {
  return (await lockHazard(access, hazardNo)) ?? notFound('隐患', 'hazardNo')
}

interface HazardChange {
  /** absent: the status stays */
  readonly to?: HazardStatus
  readonly changes?: Partial<HazardRow>
  readonly opinion?: string | null
}

/** One transition of a hazard: its row, its step, its event. */
export async function changeHazard(
  writing: Writing,
  hazard: HazardRow,
  { to = hazard.status, changes = {}, opinion = null }: HazardChange,
): Promise<Written> {
  const { hazardNo, status } = hazard
  await updateRow(writing.transaction, Hazard, { hazardNo }, { ...changes, status: to })
  await recordStep(writing, { hazardNo, from: status, to, opinion })
  return announceHazard(writing, { ...hazard, ...changes, status: to })
}

interface Step {
  readonly hazardNo: string
  readonly from: HazardStatus | null
  readonly to: HazardStatus
  readonly opinion: string | null
}

export async function recordStep(
  { transaction, caller, now }: Writing,
  { hazardNo, from, to, opinion }: Step,
): Promise<void> {
  await insertRow(transaction, HazardStep, {
    hazardNo,
    sequence: await nextHazardStep(transaction, hazardNo),
    at: now,
    fromStatus: from,
    toStatus: to,
    actorId: caller.id,
    actor: maskName(caller.displayName),
    opinion,
  })
}

/** Tells the subscribers of hazardChanged. */
export function announceHazard(writing: Writing, { hazardNo, regionCode, grade, status }: HazardRow): Written {
  writing.emit({ type: 'hazardChanged', payload: { hazardNo, regionCode, grade, status } })
  return { recordType: 'Hazard', recordId: hazardNo, regionCode }
}
