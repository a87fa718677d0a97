import { insertAll, type Transaction, wholeCity } from '@yiwang/shared/database'
import { type Actor, newId, recordSteps } from '@yiwang/shared/mutation'
import { Enrolment, type EnrolmentRow } from '../enrolment/entities.ts'
import type { SponsorshipBatchRow } from './entities.ts'

/**
 * Writes what a batch paid into each person's enrolment of the year. Whoever has no record yet gets one that is
 * NOT_ENROLLED, so that the money is not forgotten when the person enrols.
 */
export async function notePremiums(
  transaction: Transaction,
  { sponsorshipNo, year }: SponsorshipBatchRow,
  { actor, now }: { readonly actor: Actor; readonly now: number },
): Promise<void> {
  const missing = await transaction.rows<{ personId: string; amountCents: number }>(
    wholeCity('FOUND')`
    SELECT s.person_id, s.amount_cents FROM sponsorship s
    LEFT JOIN enrolment e ON e.person_id = s.person_id AND e.year = ${year}
    WHERE s.sponsorship_no = ${sponsorshipNo} AND e.person_id IS NULL`,
  )
  await transaction.run(
    wholeCity('FOUND')`
    UPDATE enrolment SET version = version + 1, premium_sponsored_cents =
      (SELECT s.amount_cents FROM sponsorship s
       WHERE s.sponsorship_no = ${sponsorshipNo} AND s.person_id = enrolment.person_id)
    WHERE year = ${year} AND person_id IN
      (SELECT s.person_id FROM sponsorship s WHERE s.sponsorship_no = ${sponsorshipNo})`,
  )
  const records = missing.map(({ personId, amountCents }) => notEnrolled({ personId, year, amountCents }, now))
  await insertAll(transaction, Enrolment, records)
  const step = { recordType: 'Enrolment', action: 'paySponsorshipBatch', from: null, to: 'NOT_ENROLLED' } as const
  await recordSteps(
    transaction,
    records.map(({ enrolmentId }) => ({ ...step, recordId: enrolmentId, note: sponsorshipNo })),
    { actor, now },
  )
}

function notEnrolled(
  { personId, year, amountCents }: { readonly personId: string; readonly year: number; readonly amountCents: number },
  now: number,
): EnrolmentRow {
  return {
    enrolmentId: `CB${year}${newId(now)}`,
    personId,
    year,
    insuranceType: 'RESIDENT',
    status: 'NOT_ENROLLED',
    channel: null,
    agentId: null,
    premiumSponsoredCents: amountCents,
    enrolledAt: null,
    enrolledBy: null,
    suspendedAt: null,
    suspendedBy: null,
    suspendReason: null,
    version: 1,
  }
}
