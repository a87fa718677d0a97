import { type Access, defineMutation, violates, type Writing } from '@yiwang/shared/mutation'
import { z } from 'zod'
import { expectedVersion, filled, key } from '../../../input/fields.ts'
import { changeSponsorship, sponsorshipTransition } from '../change-sponsorship.ts'
import type { SponsorshipBatchRow } from '../entities.ts'

const input = z.object({ sponsorshipNo: key, passed: z.boolean(), opinion: filled('审核意见'), expectedVersion })
type Input = z.infer<typeof input>

/** DRAFT→REVIEWED when it passed, else it stays DRAFT with the opinion. */
export const reviewSponsorshipBatch = defineMutation({
  ...sponsorshipTransition('reviewSponsorshipBatch'),
  input,
  rules: [
    ({ createdBy }: SponsorshipBatchRow, _: Input, { caller }: Access) =>
      createdBy === caller.id ? violates('R-REVIEWER-DISTINCT', '批次审核人不得是编制人') : null,
  ],
  write: (writing: Writing, batch: SponsorshipBatchRow, { passed, opinion }: Input) =>
    changeSponsorship(writing, batch, {
      action: 'reviewSponsorshipBatch',
      to: passed ? 'REVIEWED' : 'DRAFT',
      changes: {
        reviewedAt: writing.now,
        reviewedBy: writing.caller.id,
        reviewPassed: passed ? 1 : 0,
        reviewOpinion: opinion,
      },
      note: opinion,
    }),
})
