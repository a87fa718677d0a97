import {
  cents,
  code,
  date,
  defineTable,
  flag,
  instant,
  integer,
  nullable,
  regionColumnSet,
  text,
  version,
  word,
} from '@yiwang/shared/database'
import type { RegionColumns } from '@yiwang/shared/region'
import type { DonorKind, SponsorshipBatchStatus } from '../../generated/resolver-types.ts'

/** 公益助保批次 (S07): a list of persons whose premium the donations help to pay. */
export interface SponsorshipBatchRow extends RegionColumns {
  sponsorshipNo: string
  /** order within region and year */
  batchNo: number
  year: number
  status: SponsorshipBatchStatus
  createdAt: number
  createdBy: string
  reviewedAt: number | null
  /** never the one who created it */
  reviewedBy: string | null
  reviewPassed: number | null
  reviewOpinion: string | null
  paidOn: string | null
  paidAt: number | null
  paidBy: string | null
  cancelledAt: number | null
  cancelledBy: string | null
  cancelReason: string | null
  version: number
}

export const SponsorshipBatch = defineTable<SponsorshipBatchRow>('sponsorship_batch', {
  regional: true,
  primary: ['sponsorshipNo'],
  columns: {
    sponsorshipNo: code(),
    batchNo: integer(),
    year: integer(),
    status: word(),
    createdAt: instant(),
    createdBy: code(64),
    reviewedAt: nullable(instant()),
    reviewedBy: nullable(code(64)),
    reviewPassed: nullable(flag()),
    reviewOpinion: nullable(text()),
    paidOn: nullable(date()),
    paidAt: nullable(instant()),
    paidBy: nullable(code(64)),
    cancelledAt: nullable(instant()),
    cancelledBy: nullable(code(64)),
    cancelReason: nullable(text()),
    ...regionColumnSet(),
    version: version(),
  },
  unique: [['regionCode', 'year', 'batchNo']],
  indices: [['cityCode'], ['countyCode'], ['townCode'], ['villageCode']],
})

/** One person of a batch; the region is the residence at the time the batch was drawn up. */
export interface SponsorshipRow extends RegionColumns {
  sponsorshipNo: string
  personId: string
  year: number
  /** the year while the batch counts, null once it is cancelled: one person, one sponsorship a year */
  activeYear: number | null
  amountCents: number
}

export const Sponsorship = defineTable<SponsorshipRow>('sponsorship', {
  regional: true,
  primary: ['sponsorshipNo', 'personId'],
  columns: {
    sponsorshipNo: code(),
    personId: code(),
    year: integer(),
    activeYear: nullable(integer()),
    amountCents: cents(),
    ...regionColumnSet(),
  },
  unique: [['personId', 'activeYear']],
  // amounts and persons stand in the index, so that a district's sums never touch the rows
  indices: [
    ['cityCode', 'sponsorshipNo', 'personId', 'amountCents'],
    ['countyCode', 'sponsorshipNo', 'personId', 'amountCents'],
    ['townCode', 'sponsorshipNo', 'personId', 'amountCents'],
    ['villageCode', 'sponsorshipNo', 'personId', 'amountCents'],
  ],
})

export interface DonationRow extends RegionColumns {
  donationNo: string
  /** year of insurance the donation is meant for */
  year: number
  donorKind: DonorKind
  amountCents: number
  donatedOn: string
  registeredAt: number
  registeredBy: string
}

export const Donation = defineTable<DonationRow>('donation', {
  regional: true,
  primary: ['donationNo'],
  columns: {
    donationNo: code(),
    year: integer(),
    donorKind: word(),
    amountCents: cents(),
    donatedOn: date(),
    registeredAt: instant(),
    registeredBy: code(64),
    ...regionColumnSet(),
  },
  indices: [
    ['cityCode', 'year'],
    ['countyCode', 'year'],
    ['townCode', 'year'],
    ['villageCode', 'year'],
  ],
})
