import { actorOf, recordStep, updateRow, type Writing, type Written } from '@yiwang/shared/mutation'
import type { VolunteerActivityStatus } from '../../generated/resolver-types.ts'
import { VolunteerActivity, type VolunteerActivityRow } from './entities.ts'

interface ActivityChange {
  readonly action: string
  readonly changes: Partial<VolunteerActivityRow>
}

/** One transition of an activity: its row, its step, its event. */
export async function changeActivity(
  writing: Writing,
  activity: VolunteerActivityRow,
  { action, changes }: ActivityChange,
): Promise<Written> {
  const { activityNo, status: from } = activity
  const changed = { ...activity, ...changes }
  await updateRow(writing.transaction, VolunteerActivity, { activityNo }, changes)
  return recordActivity(writing, changed, { action, from })
}

/** Puts the step on record and tells the subscribers of volunteerActivityChanged. */
export async function recordActivity(
  { transaction, caller, now, emit }: Writing,
  { activityNo, status: to, regionCode }: VolunteerActivityRow,
  { action, from }: { readonly action: string; readonly from: VolunteerActivityStatus | null },
): Promise<Written> {
  const record = { recordType: 'VolunteerActivity', recordId: activityNo } as const
  await recordStep(transaction, { ...record, action, from, to }, { actor: actorOf(caller), now })
  emit({ type: 'volunteerActivityChanged', payload: { activityNo, status: to } })
  return { ...record, regionCode }
}
