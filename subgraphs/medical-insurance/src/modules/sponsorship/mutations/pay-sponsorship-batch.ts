import { type Access, actorOf, defineMutation, type Refusal, violates, type Writing } from '@yiwang/shared/mutation'
import { toYuan } from '@yiwang/shared/money'
import { z } from 'zod'
import { clientToken, key } from '../../../input/fields.ts'
import { changeSponsorship, found, sponsorshipTransition } from '../change-sponsorship.ts'
import type { SponsorshipBatchRow } from '../entities.ts'
import { fundOf } from '../fund.ts'
import { notePremiums } from '../note-premiums.ts'
import { balanceOf, lockFundOf, sumOfBatch } from '../write-repository.ts'

const input = z.object({ sponsorshipNo: key, paidOn: z.string(), clientToken })
type Input = z.infer<typeof input>

/** REVIEWED→PAID out of the donations of the year; the persons' enrolments say what was paid for them. */
export const paySponsorshipBatch = defineMutation({
  ...sponsorshipTransition('paySponsorshipBatch'),
  input,
  find: async (access: Access, { sponsorshipNo }: Input) => found(await lockFundOf(access, sponsorshipNo)),
  rules: [isCovered],
  write: async (writing: Writing, batch: SponsorshipBatchRow, { paidOn }: Input) => {
    const { transaction, now, caller } = writing
    await notePremiums(transaction, batch, { actor: actorOf(caller), now })
    const changes = { paidOn, paidAt: now, paidBy: caller.id }
    return changeSponsorship(writing, batch, { action: 'paySponsorshipBatch', to: 'PAID', changes })
  },
})

async function isCovered(batch: SponsorshipBatchRow, _: Input, { transaction }: Access): Promise<Refusal | null> {
  const balance = await balanceOf(transaction, { fund: fundOf(batch), year: batch.year })
  const amount = await sumOfBatch(transaction, batch.sponsorshipNo)
  if (amount <= balance) return null
  return violates(
    'R-SPONSOR-BALANCE',
    `批次金额 ${toYuan(amount)} 元，超过 ${batch.year} 年度善款结余 ${toYuan(balance)} 元`,
  )
}
