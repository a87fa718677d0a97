import { wholeCity } from '@yiwang/shared/database'
import { defineMutation, type Writing } from '@yiwang/shared/mutation'
import { z } from 'zod'
import { expectedVersion, filled, key } from '../../../input/fields.ts'
import { changeSponsorship, sponsorshipTransition } from '../change-sponsorship.ts'
import type { SponsorshipBatchRow } from '../entities.ts'

const input = z.object({ sponsorshipNo: key, reason: filled('作废理由'), expectedVersion })
type Input = z.infer<typeof input>

/** DRAFT or REVIEWED→CANCELLED; its persons may be sponsored by another batch of the year. */
export const cancelSponsorshipBatch = defineMutation({
  ...sponsorshipTransition('cancelSponsorshipBatch'),
  input,
  write: async (writing: Writing, batch: SponsorshipBatchRow, { reason }: Input) => {
    const { transaction, now, caller } = writing
    await transaction.run(
      wholeCity('FOUND')`UPDATE sponsorship SET active_year = NULL WHERE sponsorship_no = ${batch.sponsorshipNo}`,
    )
    const changes = { cancelledAt: now, cancelledBy: caller.id, cancelReason: reason }
    return changeSponsorship(writing, batch, {
      action: 'cancelSponsorshipBatch',
      to: 'CANCELLED',
      changes,
      note: reason,
    })
  },
})
