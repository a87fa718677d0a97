import { actorOf, insertRow, newId, recordStep, updateRow, type Writing, type Written } from '@yiwang/shared/mutation'
import { beijingDate } from '@yiwang/shared/time'
import type { PensionAuthenticationStatus } from '../../generated/resolver-types.ts'
import { PensionAuthentication, type PensionAuthenticationRow, PensionHold, type PensionHoldRow } from './entities.ts'
import { statusOn } from './pension-status.ts'
import type { LockedArchive } from './write-repository.ts'

interface ArchiveChange {
  readonly action: string
  readonly changes?: Partial<PensionAuthenticationRow>
  /** the state that people decide; null ends it, absent leaves it */
  readonly hold?: PensionHoldRow['kind'] | null
  readonly note: string | null
}

/** One change of an archive: its row, the hold that ends or begins, and its step. */
export async function changeArchive(
  writing: Writing,
  { archive, hold: standing, status }: LockedArchive,
  { action, changes = {}, hold, note }: ArchiveChange,
): Promise<Written> {
  const { transaction, caller, now } = writing
  const { authenticationId, regionCode } = archive
  await updateRow(transaction, PensionAuthentication, { authenticationId }, changes)
  if (hold !== undefined && standing) await endHold(writing, standing, note)
  if (hold) await startHold(writing, { authenticationId, kind: hold, reason: note ?? '' })
  const kept = hold === undefined ? standing?.kind : hold
  const to: PensionAuthenticationStatus = kept ?? statusOn(beijingDate(now), changes.dueOn ?? archive.dueOn, [])
  const record = { recordType: 'PensionAuthentication', recordId: authenticationId } as const
  await recordStep(transaction, { ...record, action, from: status, to, note }, { actor: actorOf(caller), now })
  return { ...record, regionCode }
}

function endHold({ transaction, caller, now }: Writing, { holdId }: PensionHoldRow, note: string | null) {
  const ended = { endedAt: now, endedBy: caller.id, endOpinion: note }
  return updateRow(transaction, PensionHold, { holdId }, ended)
}

function startHold(
  { transaction, caller, now }: Writing,
  started: Pick<PensionHoldRow, 'authenticationId' | 'kind' | 'reason'>,
) {
  const open = { endedAt: null, endedBy: null, endOpinion: null }
  return insertRow(transaction, PensionHold, {
    holdId: newId(now),
    ...started,
    startedAt: now,
    startedBy: caller.id,
    ...open,
  })
}
