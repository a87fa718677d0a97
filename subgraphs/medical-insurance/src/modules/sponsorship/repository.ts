import { type Caller } from '@yiwang/shared/caller'
import {
  aggregateByRegion,
  all,
  type Connection,
  type Database,
  inList,
  join,
  pageOf,
  shownTo,
  sql,
  toCents,
  toCount,
  wholeCity,
  type OwnRegions,
  inOwnRegion,
} from '@yiwang/shared/database'
import type { SponsorshipBatchStatus } from '../../generated/resolver-types.ts'
import type { SponsorshipBatchRow } from './entities.ts'

/**
 * Batches and sums hold no person: they are statistics, which whoever is responsible for the region may see, whatever
 * the role.
 */
export interface BatchQuery {
  readonly region: string
  readonly year: number | null
  readonly statuses: readonly SponsorshipBatchStatus[] | null
  readonly first: number
  readonly after: string | null
}

export function pageOfBatches(
  database: Database,
  caller: Caller,
  query: BatchQuery,
): Promise<Connection<SponsorshipBatchRow>> {
  return pageOf<SponsorshipBatchRow>(database, {
    select: sql`b.*`,
    from: sql`sponsorship_batch b`,
    where: all(
      inOwnRegion(caller, query.region, 'b'),
      query.year === null ? null : sql`b.year = ${query.year}`,
      inList('b.status', query.statuses),
    ),
    order: [
      { column: 'b.created_at', property: 'createdAt', direction: 'DESC' },
      { column: 'b.sponsorship_no', property: 'sponsorshipNo', direction: 'ASC' },
    ],
    first: query.first,
    after: query.after,
  })
}

/** Persons and money of one township in one batch; persons without a known township come under null. */
export interface SponsoredPart {
  readonly townCode: string | null
  readonly beneficiaries: number
  readonly amount: bigint
}

/** Every batch's parts, by township code. */
export async function findParts(database: Database, batches: readonly string[]): Promise<Map<string, SponsoredPart[]>> {
  const rows = await database.rows<{
    sponsorshipNo: string
    townCode: string | null
    persons: string
    amount: string
  }>(
    wholeCity('FOUND')`
    SELECT s.sponsorship_no, s.town_code, COUNT(*) AS persons, SUM(s.amount_cents) AS amount
    FROM sponsorship s WHERE s.sponsorship_no IN (${join([...batches])})
    GROUP BY s.sponsorship_no, s.town_code ORDER BY s.sponsorship_no, s.town_code`,
  )
  const parts = new Map<string, SponsoredPart[]>()
  for (const { sponsorshipNo, townCode, persons, amount } of rows) {
    const shown = shownTo(database, { persons: toCount(persons), cents: toCents(amount) })
    const part = { townCode, beneficiaries: shown.persons, amount: shown.cents }
    // that a part is listed would tell that somebody is in it
    if (part.beneficiaries > 0) parts.set(sponsorshipNo, [...(parts.get(sponsorshipNo) ?? []), part])
  }
  return parts
}

interface YearQuery {
  readonly regions: OwnRegions
  readonly year: number | null
}

/** What PAID batches gave to residents of a region. */
export interface PaidSums {
  readonly beneficiaries: number
  readonly paid: bigint
  readonly batches: number
}

/** Of one batch number, or of all. `total` is always that of all batches, since the fund has one balance. */
export async function sumPaid(
  database: Database,
  { regions, year, batchNo }: YearQuery & { readonly batchNo: number | null },
): Promise<Map<string, PaidSums & { readonly total: bigint }>> {
  const chosen = batchNo === null ? sql`1 = 1` : sql`b.batch_no = ${batchNo}`
  const answer = await aggregateByRegion<Record<keyof PaidSums | 'total', string>>(database, regions, {
    from: sql`sponsorship_batch b JOIN sponsorship s ON s.sponsorship_no = b.sponsorship_no`,
    alias: 's',
    select: sql`COUNT(DISTINCT CASE WHEN ${chosen} THEN s.person_id END) AS beneficiaries,
      SUM(CASE WHEN ${chosen} THEN s.amount_cents ELSE 0 END) AS paid,
      COUNT(DISTINCT CASE WHEN ${chosen} THEN s.sponsorship_no END) AS batches, SUM(s.amount_cents) AS total`,
    where: all(sql`b.status = 'PAID'`, year === null ? null : sql`b.year = ${year}`),
    persons: { cells: [sql`s.sponsorship_no`], amounts: ['paid', 'total'], exact: ['batches'] },
  })
  return new Map(
    [...answer].flatMap(([region, rows]) =>
      rows.map((row) => [region, { ...paidOf(row), total: toCents(row.total) }] as const),
    ),
  )
}

function paidOf(row: Record<keyof PaidSums, string>): PaidSums {
  return { beneficiaries: toCount(row.beneficiaries), paid: toCents(row.paid), batches: toCount(row.batches) }
}

export async function sumDonations(database: Database, { regions, year }: YearQuery): Promise<Map<string, bigint>> {
  const answer = await aggregateByRegion<{ raised: string }>(database, regions, {
    from: sql`donation d`,
    alias: 'd',
    select: sql`SUM(d.amount_cents) AS raised`,
    where: year === null ? sql`1 = 1` : sql`d.year = ${year}`,
    persons: null,
  })
  return new Map([...answer].flatMap(([region, rows]) => rows.map(({ raised }) => [region, toCents(raised)] as const)))
}
