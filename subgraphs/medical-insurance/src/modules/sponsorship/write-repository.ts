import {
  byKey,
  empty,
  inOwnRegion,
  inRegion,
  join,
  sql,
  type Sql,
  toCents,
  toCount,
  type Transaction,
  visibleTo,
  wholeCity,
} from '@yiwang/shared/database'
import type { Access } from '@yiwang/shared/mutation'
import { visiblePerson } from '../person/repository.ts'
import type { PersonCopyRow } from '../person/entities.ts'
import type { DonationRow, SponsorshipBatchRow } from './entities.ts'
import { fundOf } from './fund.ts'

/** The batch locked for change; null when there is none or the caller may not see it. A batch belongs to a region. */
export function lockSponsorship(access: Access, sponsorshipNo: string): Promise<SponsorshipBatchRow | null> {
  return readSponsorship(access, sponsorshipNo, access.transaction.forUpdate)
}

/**
 * The batch with every batch of its fund locked in the order of their numbers: payments out of one fund come one after
 * the other, and each sees what the one before left.
 */
export async function lockFundOf(access: Access, sponsorshipNo: string): Promise<SponsorshipBatchRow | null> {
  const batch = await readSponsorship(access, sponsorshipNo, empty)
  if (batch === null) return null
  const rows = await access.transaction.rows<SponsorshipBatchRow>(
    wholeCity('FOUND')`
    SELECT b.* FROM sponsorship_batch b WHERE ${inRegion(fundOf(batch), 'b')}
    ORDER BY b.sponsorship_no ${access.transaction.forUpdate}`,
  )
  return rows.find((row) => row.sponsorshipNo === sponsorshipNo) ?? null
}

async function readSponsorship(
  { transaction, scope }: Access,
  sponsorshipNo: string,
  lock: Sql,
): Promise<SponsorshipBatchRow | null> {
  const visible = visibleTo(scope, { alias: 'b', gridWorkers: false })
  const [row] = await transaction.rows<SponsorshipBatchRow>(
    sql`SELECT b.* FROM sponsorship_batch b WHERE b.sponsorship_no = ${sponsorshipNo} AND ${visible} ${lock}`,
  )
  return row ?? null
}

export async function sponsorshipOf(
  transaction: Transaction,
  sponsorshipNo: string,
): Promise<SponsorshipBatchRow | null> {
  const [row] = await transaction.rows<SponsorshipBatchRow>(
    wholeCity('FOUND')`SELECT b.* FROM sponsorship_batch b WHERE b.sponsorship_no = ${sponsorshipNo}`,
  )
  return row ?? null
}

export async function donationOf(transaction: Transaction, donationNo: string): Promise<DonationRow | null> {
  const [row] = await transaction.rows<DonationRow>(
    wholeCity('FOUND')`SELECT d.* FROM donation d WHERE d.donation_no = ${donationNo}`,
  )
  return row ?? null
}

/** The persons of a list who live in the region, as far as the caller may see them. */
export async function findResidents(
  { transaction, scope }: Access,
  { personIds, region }: { readonly personIds: readonly string[]; readonly region: string },
): Promise<Map<string, PersonCopyRow>> {
  const rows = await transaction.rows<PersonCopyRow>(sql`
    SELECT p.* FROM person_copy p
    WHERE p.person_id IN (${join([...personIds])}) AND ${inRegion(region, 'p')} AND ${visiblePerson(scope)}`)
  return byKey(rows, ({ personId }) => personId)
}

/** Who of a list is sponsored in the year by a batch that was not cancelled. */
export async function findSponsored(
  transaction: Transaction,
  { personIds, year }: { readonly personIds: readonly string[]; readonly year: number },
): Promise<string[]> {
  const rows = await transaction.rows<{ personId: string }>(
    wholeCity('UNIQUE')`
    SELECT s.person_id FROM sponsorship s
    WHERE s.person_id IN (${join([...personIds])}) AND s.active_year = ${year} ORDER BY s.person_id`,
  )
  return rows.map(({ personId }) => personId)
}

/** The order of the next batch of the year of a region of the caller's own. */
export async function nextBatchNo(
  { transaction, caller }: Access,
  { regionCode, year }: { readonly regionCode: string; readonly year: number },
): Promise<number> {
  const [row] = await transaction.rows<{ last: number | null }>(sql`
    SELECT MAX(b.batch_no) AS last FROM sponsorship_batch b
    WHERE b.region_code = ${regionCode} AND ${inOwnRegion(caller, regionCode, 'b')} AND b.year = ${year}`)
  return toCount(row?.last ?? 0) + 1
}

export async function sumOfBatch(transaction: Transaction, sponsorshipNo: string): Promise<bigint> {
  const [row] = await transaction.rows<{ amount: string | number | null }>(
    wholeCity('FOUND')`
      SELECT SUM(s.amount_cents) AS amount FROM sponsorship s WHERE s.sponsorship_no = ${sponsorshipNo}`,
  )
  return toCents(row?.amount ?? null)
}

/** Donations for the year less what PAID batches gave to residents, as the statistics of the fund's region say it. */
export async function balanceOf(
  transaction: Transaction,
  { fund, year }: { readonly fund: string; readonly year: number },
): Promise<bigint> {
  const [donated] = await transaction.rows<{ amount: string | number | null }>(
    wholeCity('FOUND')`
      SELECT SUM(d.amount_cents) AS amount FROM donation d WHERE d.year = ${year} AND ${inRegion(fund, 'd')}`,
  )
  const [paid] = await transaction.rows<{ amount: string | number | null }>(
    wholeCity('FOUND')`
    SELECT SUM(s.amount_cents) AS amount FROM sponsorship_batch b
    JOIN sponsorship s ON s.sponsorship_no = b.sponsorship_no
    WHERE b.status = 'PAID' AND b.year = ${year} AND ${inRegion(fund, 's')}`,
  )
  return toCents(donated?.amount ?? null) - toCents(paid?.amount ?? null)
}
