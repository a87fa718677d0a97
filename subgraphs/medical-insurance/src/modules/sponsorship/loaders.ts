import type { Connection } from '@yiwang/shared/database'
import { defineBatch, type RequestContext, defineStatistic } from '@yiwang/shared/graphql'
import type { SponsorshipBatchRow } from './entities.ts'
import {
  type BatchQuery,
  findParts,
  pageOfBatches,
  type PaidSums,
  type SponsoredPart,
  sumDonations,
  sumPaid,
} from './repository.ts'

export const partsOfBatch = defineBatch<null, readonly SponsoredPart[]>(
  (batches, _, { database }) => findParts(database, batches),
  () => [],
)

export const paidSumsOfRegion = defineStatistic<
  { readonly year: number | null; readonly batchNo: number | null },
  PaidSums & { readonly total: bigint }
>(
  (regions, args, { database }) => sumPaid(database, { regions, ...args }),
  () => ({ beneficiaries: 0, paid: 0n, batches: 0, total: 0n }),
)

export const raisedOfRegion = defineStatistic<{ readonly year: number | null }, bigint>(
  (regions, { year }, { database }) => sumDonations(database, { regions, year }),
  () => 0n,
)

export function batchesInRegion(
  query: BatchQuery,
  { database, caller }: RequestContext,
): Promise<Connection<SponsorshipBatchRow>> {
  return pageOfBatches(database, caller, query)
}
