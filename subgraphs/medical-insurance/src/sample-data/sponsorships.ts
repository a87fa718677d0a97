import { ancestorAt, regionColumns } from '@yiwang/shared/region'
import { allocate, createRandom, districts, type PersonKey, type SampleKeys } from '@yiwang/shared/sample-data'
import { addDays, startOfDay } from '@yiwang/shared/time'
import type { DonorKind } from '../generated/resolver-types.ts'
import type { DonationRow, SponsorshipBatchRow, SponsorshipRow } from '../modules/sponsorship/entities.ts'

/**
 * F07 prints 18.94 万元 for 9,473 persons: 20 元 each would print 18.95, so six got 10 元 (9,467 × 20 + 6 × 10 =
 * 189,400.00). F06 prints "40余万元".
 */
const BENEFICIARIES = 9_473
const HALF = 6
const DONATED_CENTS = 41_268_000
const YEAR = 2023
const COUNTY = districts.hantai.code
const SPONSORSHIP_NO = 'ZB610702202301'

export interface SponsorshipSample {
  readonly batch: SponsorshipBatchRow
  readonly rows: readonly SponsorshipRow[]
  readonly donations: readonly DonationRow[]
}

export function createSponsorship(keys: SampleKeys): SponsorshipSample {
  const rows = chooseBeneficiaries(keys.persons).map((person, index) => ({
    sponsorshipNo: SPONSORSHIP_NO,
    personId: person.personId,
    year: YEAR,
    activeYear: YEAR,
    amountCents: index < BENEFICIARIES - HALF ? 2_000 : 1_000,
    ...regionColumns(person.villageCode),
  }))
  return { batch: createBatch(), rows, donations: createDonations(rows) }
}

/** Low-income persons first; hand-made persons stay out, since the figure has no period. */
function chooseBeneficiaries(persons: readonly PersonKey[]): PersonKey[] {
  const residents = persons.filter(({ demo, villageCode }) => !demo && ancestorAt('COUNTY', villageCode) === COUNTY)
  const listed = residents.filter(({ lowIncomeCategory }) => lowIncomeCategory !== 'NONE')
  const others = residents.filter(({ lowIncomeCategory }) => lowIncomeCategory === 'NONE')
  const chosen = [...listed, ...others].slice(0, BENEFICIARIES)
  if (chosen.length < BENEFICIARIES)
    throw new Error(`公益助保 needs ${BENEFICIARIES} residents, found ${chosen.length}`)
  return chosen
}

function createBatch(): SponsorshipBatchRow {
  const at = (date: string, hour: number) => startOfDay(date) + hour * 3_600_000
  return {
    sponsorshipNo: SPONSORSHIP_NO,
    batchNo: 1,
    year: YEAR,
    status: 'PAID',
    createdAt: at('2023-05-08', 10),
    createdBy: 'YB-610702-1',
    reviewedAt: at('2023-05-10', 15),
    reviewedBy: 'YB-610702-0',
    reviewPassed: 1,
    reviewOpinion: '名单已经镇（街道）核对公示，同意资助',
    paidOn: '2023-05-19',
    paidAt: at('2023-05-19', 11),
    paidBy: 'YB-610702-0',
    cancelledAt: null,
    cancelledBy: null,
    cancelReason: null,
    ...regionColumns(COUNTY),
    version: 3,
  }
}

const donors: readonly (readonly [DonorKind, number])[] = [
  ['ENTERPRISE', 60],
  ['INDIVIDUAL', 15],
  ['INDIVIDUAL', 10],
  ['CADRE', 15],
]

/**
 * Donations were collected by the townships: each gave in proportion to what its residents received, so that every
 * township's sums add up to the district's and no balance is negative.
 */
function createDonations(rows: readonly SponsorshipRow[]): DonationRow[] {
  const random = createRandom(20_221_101)
  const received = new Map<string, number>()
  for (const { townCode, amountCents } of rows)
    if (townCode !== null) received.set(townCode, (received.get(townCode) ?? 0) + amountCents)
  const towns = [...received.keys()].sort()
  const perTown = allocate(
    DONATED_CENTS,
    towns.map((town) => received.get(town) ?? 0),
  )
  return towns.flatMap((town, index) =>
    allocate(
      perTown[index] ?? 0,
      donors.map(([, weight]) => weight),
    ).map((amountCents, donor) => {
      const donatedOn = addDays('2022-11-01', random.between(0, 85))
      return {
        donationNo: `JZK${town.slice(0, 9)}${YEAR}${donor + 1}`,
        year: YEAR,
        donorKind: donors[donor]?.[0] ?? 'INDIVIDUAL',
        amountCents,
        donatedOn,
        registeredAt: startOfDay(donatedOn) + 10 * 3_600_000,
        registeredBy: 'YB-610702-1',
        ...regionColumns(town),
      }
    }),
  )
}
