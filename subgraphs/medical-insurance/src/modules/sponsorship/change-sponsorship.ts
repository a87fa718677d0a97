import {
  type Access,
  actorOf,
  notFound,
  recordStep,
  type Refusal,
  updateRow,
  type Writing,
  type Written,
} from '@yiwang/shared/mutation'
import type { SponsorshipBatchStatus } from '../../generated/resolver-types.ts'
import { SponsorshipBatch, type SponsorshipBatchRow } from './entities.ts'
import { sponsorshipMachine } from './state-machine.ts'
import { lockSponsorship, sponsorshipOf } from './write-repository.ts'

/** What the definitions of the batch's transitions have in common. */
export function sponsorshipTransition<Action extends string>(action: Action) {
  return {
    name: action,
    field: 'batch',
    scopes: [['medical:sponsorship:review']],
    find: async (access: Access, { sponsorshipNo }: { readonly sponsorshipNo: string }) =>
      found(await lockSponsorship(access, sponsorshipNo)),
    versionOf: ({ version }: SponsorshipBatchRow) => version,
    state: ({ status }: SponsorshipBatchRow) => sponsorshipMachine.refuse(action, status),
    load: sponsorshipOf,
  }
}

export function found(batch: SponsorshipBatchRow | null): SponsorshipBatchRow | Refusal {
  return batch ?? notFound('公益助保批次', 'sponsorshipNo')
}

interface SponsorshipChange {
  readonly action: string
  readonly to: SponsorshipBatchStatus
  readonly changes: Partial<SponsorshipBatchRow>
  readonly note?: string
}

/** One transition of a batch: its row and its step. */
export async function changeSponsorship(
  writing: Writing,
  batch: SponsorshipBatchRow,
  { action, to, changes, note }: SponsorshipChange,
): Promise<Written> {
  const { sponsorshipNo, status } = batch
  await updateRow(writing.transaction, SponsorshipBatch, { sponsorshipNo }, { ...changes, status: to })
  return recordSponsorship(writing, batch, { action, from: status, to, ...(note === undefined ? {} : { note }) })
}

export async function recordSponsorship(
  { transaction, caller, now }: Writing,
  { sponsorshipNo, regionCode }: SponsorshipBatchRow,
  step: {
    readonly action: string
    readonly from: SponsorshipBatchStatus | null
    readonly to: SponsorshipBatchStatus
    readonly note?: string
  },
): Promise<Written> {
  const record = { recordType: 'SponsorshipBatch', recordId: sponsorshipNo } as const
  await recordStep(transaction, { ...record, ...step }, { actor: actorOf(caller), now })
  return { ...record, regionCode }
}
