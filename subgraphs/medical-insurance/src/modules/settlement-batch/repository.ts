import type { RowScope } from '@yiwang/shared/caller'
import {
  aggregateByRegion,
  all,
  byKey,
  type Connection,
  type Database,
  inList,
  inPeriod,
  inRegion,
  join,
  type Order,
  pageOf,
  pagePerParent,
  sql,
  toCents,
  toCount,
  visibleTo,
  type ScopedSql,
  type OwnRegions,
} from '@yiwang/shared/database'
import type { Period } from '@yiwang/shared/time'
import type { SettlementStage } from '../../generated/resolver-types.ts'
import type { SettlementBatchRow } from './entities.ts'

/** Batches hold no person; a hospital's officer sees the own institution's, a grid worker none. */
export function visibleBatch(scope: RowScope): ScopedSql {
  return visibleTo(scope, {
    alias: 'b',
    gridWorkers: false,
    organisation: (uscc) => sql`b.institution_uscc = ${uscc}`,
  })
}

const newestFirst: readonly Order<SettlementBatchRow>[] = [
  { column: 'b.day', property: 'day', direction: 'DESC' },
  { column: 'b.batch_no', property: 'batchNo', direction: 'ASC' },
]

export async function findBatches(
  database: Database,
  scope: RowScope,
  numbers: readonly string[],
): Promise<Map<string, SettlementBatchRow>> {
  const rows = await database.rows<SettlementBatchRow>(
    sql`SELECT b.* FROM settlement_batch b WHERE b.batch_no IN (${join([...numbers])}) AND ${visibleBatch(scope)}`,
  )
  return byKey(rows, ({ batchNo }) => batchNo)
}

export interface BatchFilter {
  readonly period?: Period | null | undefined
  readonly stages?: readonly SettlementStage[] | null | undefined
  readonly institutionUscc?: string | null | undefined
}

export interface Page {
  readonly first: number
  readonly after: string | null
}

export interface BatchPage extends Page {
  readonly region: string
  readonly filter: BatchFilter
}

export function pageOfBatches(
  database: Database,
  scope: RowScope,
  query: BatchPage,
): Promise<Connection<SettlementBatchRow>> {
  const { region, filter, first, after } = query
  return pageOf<SettlementBatchRow>(database, {
    select: sql`b.*`,
    from: sql`settlement_batch b`,
    where: all(
      inRegion(region, 'b'),
      visibleBatch(scope),
      inPeriod('b.day', filter.period),
      inList('b.stage', filter.stages),
      filter.institutionUscc ? sql`b.institution_uscc = ${filter.institutionUscc}` : null,
    ),
    order: newestFirst,
    first,
    after,
  })
}

export function pageOfBatchesPerInstitution(
  database: Database,
  scope: RowScope,
  query: Page & { readonly institutions: readonly string[]; readonly period: Period | null },
): Promise<Map<string, Connection<SettlementBatchRow>>> {
  return pagePerParent<SettlementBatchRow>(database, query.institutions, {
    select: sql`b.*`,
    from: sql`settlement_batch b`,
    parent: 'b.institution_uscc',
    where: all(inPeriod('b.day', query.period), visibleBatch(scope)),
    order: newestFirst,
    first: query.first,
    after: query.after,
  })
}

/** 即时结算 of a region in a period; the stages in the order of the enum. */
export interface BatchFigures {
  readonly institutions: number
  readonly batches: number
  readonly personTimes: number
  readonly fundPaid: bigint
  readonly daily: number
  readonly monthly: number
  readonly annual: number
}

export async function sumBatches(
  database: Database,
  regions: OwnRegions,
  period: Period | null,
): Promise<Map<string, BatchFigures>> {
  const answer = await aggregateByRegion<Record<keyof BatchFigures, string>>(database, regions, {
    from: sql`settlement_batch b`,
    alias: 'b',
    select: sql`COUNT(DISTINCT b.institution_uscc) AS institutions, COUNT(*) AS batches,
      SUM(b.person_times) AS person_times, SUM(b.fund_paid_cents) AS fund_paid,
      SUM(CASE WHEN b.stage = 'DAILY_ADVANCE' THEN 1 ELSE 0 END) AS daily,
      SUM(CASE WHEN b.stage = 'MONTHLY_SETTLED' THEN 1 ELSE 0 END) AS monthly,
      SUM(CASE WHEN b.stage = 'ANNUALLY_CLEARED' THEN 1 ELSE 0 END) AS annual`,
    where: sql`1 = 1`,
    during: { column: 'b.day', of: 'DAYS', period },
    persons: { amounts: ['fundPaid'], exact: ['institutions', 'batches', 'daily', 'monthly', 'annual'] },
  })
  return new Map([...answer].flatMap(([region, rows]) => rows.map((row) => [region, figuresOf(row)] as const)))
}

function figuresOf(row: Record<keyof BatchFigures, string>): BatchFigures {
  return {
    institutions: toCount(row.institutions),
    batches: toCount(row.batches),
    personTimes: toCount(row.personTimes),
    fundPaid: toCents(row.fundPaid),
    daily: toCount(row.daily),
    monthly: toCount(row.monthly),
    annual: toCount(row.annual),
  }
}
