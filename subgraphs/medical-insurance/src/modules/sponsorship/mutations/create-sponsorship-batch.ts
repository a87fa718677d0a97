import { insertAll } from '@yiwang/shared/database'
import {
  type Access,
  defineMutation,
  insertRow,
  notFound,
  type Refusal,
  requireCovered,
  violates,
  type Writing,
} from '@yiwang/shared/mutation'
import { ancestorAt, isRegionCode, regionColumns, regionPrefix } from '@yiwang/shared/region'
import { z } from 'zod'
import { centsAboveZero, clientToken, insuranceYear, key, regionCode } from '../../../input/fields.ts'
import type { PersonCopyRow } from '../../person/entities.ts'
import { recordSponsorship } from '../change-sponsorship.ts'
import { Sponsorship, SponsorshipBatch, type SponsorshipBatchRow, type SponsorshipRow } from '../entities.ts'
import { findResidents, findSponsored, nextBatchNo, sponsorshipOf } from '../write-repository.ts'

const input = z.object({
  regionCode: regionCode.refine(
    (code) => !isRegionCode(code) || ancestorAt('CITY', code) !== null,
    '区划应为市级或以下',
  ),
  year: insuranceYear,
  items: z
    .array(z.object({ personId: key, amountCents: centsAboveZero('资助金额') }))
    .min(1, '资助名单不能为空')
    // one statement looks the whole list up; SQLite allows 32,766 parameters
    .max(20_000, '一个批次最多20000人'),
  clientToken,
})
type Input = z.infer<typeof input>

interface Found {
  readonly residents: ReadonlyMap<string, PersonCopyRow>
}

/** 无→DRAFT; the batch takes the next number of its region and year. */
export const createSponsorshipBatch = defineMutation({
  name: 'createSponsorshipBatch',
  field: 'batch',
  scopes: [['medical:sponsorship:write']],
  input,
  find: findEverybody,
  rules: [onceOnTheList, onceAYear],
  write: async (writing: Writing, { residents }: Found, drawn: Input) => {
    const batch = batchFrom(drawn, await nextBatchNo(writing, drawn), writing)
    await insertRow(writing.transaction, SponsorshipBatch, batch)
    await insertAll(writing.transaction, Sponsorship, sponsorshipsOf(batch, residents, drawn))
    return recordSponsorship(writing, batch, { action: 'createSponsorshipBatch', from: null, to: 'DRAFT' })
  },
  load: sponsorshipOf,
})

async function findEverybody(access: Access, { regionCode: region, items }: Input): Promise<Found | Refusal> {
  const refusal = requireCovered(access.scope, region)
  if (refusal) return refusal
  const residents = await findResidents(access, { personIds: items.map(({ personId }) => personId), region })
  const missing = items.findIndex(({ personId }) => !residents.has(personId))
  return missing === -1 ? { residents } : notFound('人员', 'items', String(missing), 'personId')
}

function onceOnTheList(_: Found, { items, year }: Input): Refusal | null {
  const seen = new Set<string>()
  for (const { personId } of items) {
    if (seen.has(personId))
      return violates('R-SPONSOR-ONCE', `名单中人员 ${personId} 重复，${year} 年度同一人只资助一次`)
    seen.add(personId)
  }
  return null
}

async function onceAYear(_: Found, { items, year }: Input, { transaction }: Access): Promise<Refusal | null> {
  const [first, ...more] = await findSponsored(transaction, { personIds: items.map(({ personId }) => personId), year })
  if (first === undefined) return null
  return violates(
    'R-SPONSOR-ONCE',
    `${year} 年度已在其他批次资助：人员 ${first}${more.length > 0 ? ` 等 ${more.length + 1} 人` : ''}`,
  )
}

/** ZB + digits of the region + year + order, e.g. ZB610702202301. */
function batchFrom(
  { regionCode: region, year }: Input,
  batchNo: number,
  { now, caller }: Writing,
): SponsorshipBatchRow {
  return {
    sponsorshipNo: `ZB${regionPrefix(region)}${year}${String(batchNo).padStart(2, '0')}`,
    batchNo,
    year,
    status: 'DRAFT',
    createdAt: now,
    createdBy: caller.id,
    reviewedAt: null,
    reviewedBy: null,
    reviewPassed: null,
    reviewOpinion: null,
    paidOn: null,
    paidAt: null,
    paidBy: null,
    cancelledAt: null,
    cancelledBy: null,
    cancelReason: null,
    ...regionColumns(region),
    version: 1,
  }
}

function sponsorshipsOf(
  { sponsorshipNo, year }: SponsorshipBatchRow,
  residents: ReadonlyMap<string, PersonCopyRow>,
  { items }: Input,
): SponsorshipRow[] {
  return items.flatMap(({ personId, amountCents }) => {
    const resident = residents.get(personId)
    if (resident === undefined) return []
    return [{ sponsorshipNo, personId, year, activeYear: year, amountCents, ...regionColumns(resident.regionCode) }]
  })
}
