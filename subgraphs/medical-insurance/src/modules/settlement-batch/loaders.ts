import { type Connection, emptyConnection } from '@yiwang/shared/database'
import { defineBatch, type RequestContext, defineStatistic } from '@yiwang/shared/graphql'
import type { Period } from '@yiwang/shared/time'
import type { SettlementBatchRow } from './entities.ts'
import {
  type BatchFigures,
  type BatchPage,
  findBatches,
  type Page,
  pageOfBatches,
  pageOfBatchesPerInstitution,
  sumBatches,
} from './repository.ts'

export const batchByNumber = defineBatch<null, SettlementBatchRow | null>(
  (numbers, _, { database, scope }) => findBatches(database, scope, numbers),
  () => null,
)

export const batchesOfInstitution = defineBatch<
  Page & { readonly period: Period | null },
  Connection<SettlementBatchRow>
>(
  (institutions, page, { database, scope }) => pageOfBatchesPerInstitution(database, scope, { ...page, institutions }),
  () => emptyConnection,
)

export const batchFiguresOfRegion = defineStatistic<{ readonly period: Period | null }, BatchFigures>(
  (regions, { period }, { database }) => sumBatches(database, regions, period),
  () => ({ institutions: 0, batches: 0, personTimes: 0, fundPaid: 0n, daily: 0, monthly: 0, annual: 0 }),
)

export function batchesInRegion(
  query: BatchPage,
  { database, scope }: RequestContext,
): Promise<Connection<SettlementBatchRow>> {
  return pageOfBatches(database, scope, query)
}
